import Autograd
import MultilayerPerceptron
import TensorCore
import Testing

/// Variables wherever they can be stored.
private struct Cupboard: Model {
  let weight = Variable([1, 2])
  let layer = Linear(weight: [[3]], bias: [4])
  let width = 7
  let table = Tensor.zeros([2, 2])
  let pairs = [(Variable(5), Variable(6)), (Variable(7), Variable(8))]
  let gate: Linear?
  let runningMean = Variable(constant: [9])
  let chain: any Layer
}

@Suite struct `2.12 parameter names` {
  private let inner = Linear(weight: [[1]], bias: [2])

  @Test func `a name is the path of properties and positions, in the order of declaration`() {
    let cupboard = Cupboard(
      gate: inner, chain: Sequential(Activation(relu), inner, Activation(relu)))
    #expect(
      cupboard.namedParameters.map(\.name) == [
        "weight", "layer.weight", "layer.bias", "pairs.0.0", "pairs.0.1", "pairs.1.0", "pairs.1.1",
        "gate.weight", "gate.bias",
      ], "the order of declaration; positions count from 0; what is shared comes once")
    #expect(cupboard.namedParameters[1].variable === cupboard.layer.weight)
  }

  @Test func `an optional that is empty has no parameters, and one that is not has no name`() {
    let cupboard = Cupboard(gate: nil, chain: Sequential(Activation(relu), inner))
    #expect(
      cupboard.namedParameters.map(\.name).suffix(2) == [
        "chain.layers.1.weight", "chain.layers.1.bias",
      ])
  }

  @Test func `the layers of a chain are numbered, those without parameters too`() {
    var generator = SeededGenerator(seed: 1)
    let chain = Sequential(
      Linear(inputs: 4, outputs: 3, using: &generator), Activation(relu),
      Linear(inputs: 3, outputs: 2, using: &generator))
    #expect(
      chain.namedParameters.map(\.name) == [
        "layers.0.weight", "layers.0.bias", "layers.2.weight", "layers.2.bias",
      ])
    #expect(
      chain.parameters.map(\.shape) == [[4, 3], [3], [3, 2], [2]])
  }

  @Test func `a layer in two places counts once, under its first name`() {
    let chain = Sequential(inner, Activation(tanh), inner)
    #expect(chain.namedParameters.map(\.name) == ["layers.0.weight", "layers.0.bias"])
    #expect(chain.parameterCount == 2)
  }

  @Test func `equal values are not shared: identity counts`() {
    let twin = Linear(weight: [[1]], bias: [2])
    #expect(Sequential(inner, twin).parameterCount == 4)
  }

  @Test func `constants are no parameters, but belong to the checkpoint`() {
    let cupboard = Cupboard(gate: nil, chain: inner)
    #expect(!cupboard.parameters.contains(cupboard.runningMean))
    #expect(cupboard.checkpoint["runningMean"] == [9])
  }
}
