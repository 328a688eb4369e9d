import Autograd
import MultilayerPerceptron
import TensorCore
import Testing

@Suite struct `graphs of layers` {
  /// Two inputs, one shared layer, two outputs.
  private struct Fork: Model {
    let shared = Linear(weight: [[1, 2], [3, -1], [0, 1]], bias: [0.5, -0.5])

    func callAsFunction(_ a: Variable, _ b: Variable) -> (sum: Variable, product: Variable) {
      let (left, right) = (shared(a), shared(b))
      return (left + right, left * right)
    }
  }

  @Test func `mlp/functional-graph: a shared layer counts its 8 parameters once`() {
    #expect(Fork().parameterCount == 8)
    #expect(Fork().namedParameters.map(\.name) == ["shared.weight", "shared.bias"])
  }

  @Test func `mlp/functional-graph: its gradient is the sum over both uses`() {
    let model = Fork()
    let (a, b) = (Variable([[1, 2, 3]]), Variable([[-1, 0, 2]]))
    let (sum, product) = model(a, b)
    #expect(sum.value == [[7, 2]])
    #expect(product.value == [[-3.75, -1.25]])
    let both = (sum.sum() + product.sum()).gradients()

    // Each use on its own: the other branch is cut off from its history.
    let (left, right) = (model.shared(a), model.shared(b))
    let onlyLeft = (left + left * right.detached).sum().gradients()
    let onlyRight = (right + left.detached * right).sum().gradients()
    for parameter in model.parameters {
      let expected = onlyLeft[parameter] + onlyRight[parameter]
      #expect(both[parameter].isClose(to: expected, within: 1e-5))
      #expect(onlyLeft[parameter] != onlyRight[parameter])
    }
    // ∂/∂bias = (1 + right) + (1 + left), by hand.
    #expect(both[model.shared.bias] == [9, 4])
  }

  @Test func `either output can be trained alone, and sends nothing where it does not reach`() {
    var generator = SeededGenerator(seed: 1)
    let model = TwinNetwork(inputs: 3, codeWidth: 4, classes: 2, using: &generator)
    let (a, b) = (Variable([[1, 0, 2]]), Variable([[0, 1, 1]]))
    let gradients = model(a, b).classA.sum().gradients()
    #expect(gradients[model.comparison.weight] == .zeros([4, 1]))
    #expect(gradients[b] == .zeros([1, 3]))
    #expect(gradients[model.classifier.bias] == .ones([2]))
    #expect(
      model.namedParameters.map(\.name) == [
        "encoder.layers.0.weight", "encoder.layers.0.bias", "encoder.layers.1.weight",
        "encoder.layers.1.bias", "classifier.weight", "classifier.bias", "comparison.weight",
        "comparison.bias",
      ])
  }

  @Test func `equal inputs have equal codes, so that only the bias speaks`() {
    var generator = SeededGenerator(seed: 2)
    let model = TwinNetwork(inputs: 3, codeWidth: 4, classes: 2, using: &generator)
    let x = Variable(.normal([5, 3], using: &generator))
    let (classA, classB, same) = model(x, x)
    #expect(classA.value == classB.value)
    #expect(same.value == .zeros([5, 1]))
  }
}
