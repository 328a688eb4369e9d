import Autograd
import MultilayerPerceptron
import TensorCore
import Testing

/// A network, a loss, and a name for both.
struct Pairing: Sendable, CustomTestStringConvertible {
  let loss: PlainLoss
  let hidden: ActivationFunction
  let output: ActivationFunction

  var testDescription: String { "\(hidden) hidden, \(output) out, \(loss)" }

  static let all: [Pairing] = [
    Pairing(loss: .squaredError, hidden: .linear, output: .linear),
    Pairing(loss: .squaredError, hidden: .sigmoid, output: .sigmoid),
    Pairing(loss: .squaredError, hidden: .tanh, output: .linear),
    Pairing(loss: .squaredError, hidden: .relu, output: .relu),
    Pairing(loss: .squaredError, hidden: .leakyReLU(slope: 0.2), output: .tanh),
    Pairing(loss: .squaredError, hidden: .gelu, output: .linear),
    Pairing(loss: .squaredError, hidden: .step, output: .linear),
    Pairing(loss: .binaryCrossEntropy, hidden: .elu(alpha: 0.7), output: .sigmoid),
    Pairing(loss: .binaryCrossEntropy, hidden: .swish(beta: 1), output: .sigmoid),
    Pairing(loss: .categoricalCrossEntropy, hidden: .selu, output: .softmax),
    Pairing(loss: .categoricalCrossEntropy, hidden: .approximateGELU, output: .softmax),
  ]
}

@Suite struct `by hand and by engine` {
  @Test(arguments: Pairing.all, [1, 3, 10])
  func `the gradients agree to the last bits`(pairing: Pairing, depth: Int) {
    var generator = SeededGenerator(seed: 2)
    var network = PlainNetwork(
      sizes: [4] + [Int](repeating: 5, count: depth - 1) + [3], hidden: pairing.hidden,
      output: pairing.output, initialization: .heNormal, using: &generator)
    for k in network.layers.indices {
      network.layers[k].bias = .normal(network.layers[k].bias.shape, using: &generator)
    }
    let x = Tensor.normal([6, 4], using: &generator)
    let y = Tensor.oneHot([0, 2, 1, 1, 0, 2], classes: 3)

    let byHand = network.gradients(of: pairing.loss, at: x, targets: y)
    let byEngine = engineGradients(of: pairing.loss, network, at: x, targets: y)
    #expect(byHand.count == byEngine.count)
    for (k, (mine, engine)) in zip(byHand, byEngine).enumerated() {
      expect(mine.weight, agreesWith: engine.weight, "weight of layer \(k + 1)")
      expect(mine.bias, agreesWith: engine.bias, "bias of layer \(k + 1)")
    }
  }

  /// The same network and loss on variables, out of the engine's own operations.
  private func engineGradients(
    of loss: PlainLoss, _ network: PlainNetwork, at x: Tensor, targets y: Tensor
  ) -> [LayerGradient] {
    let weights = network.layers.map { Variable($0.weight) }
    let biases = network.layers.map { Variable($0.bias) }
    var (sums, outputs) = (Variable(constant: x), Variable(constant: x))
    for (k, layer) in network.layers.enumerated() {
      sums = matmul(outputs, weights[k]) + biases[k]
      outputs = layer.activation(sums)
    }
    let value =
      switch loss {
      case .squaredError: pow(outputs - y, 2).mean()
      case .binaryCrossEntropy: -(y * log(outputs) + (1 - y) * log(1 - outputs)).mean()
      case .categoricalCrossEntropy: -(y * log(outputs)).sum() / Scalar(x.shape[0])
      }
    let gradients = value.gradients()
    return zip(weights, biases).map {
      LayerGradient(weight: gradients[$0], bias: gradients[$1])
    }
  }

  /// Equal up to a few roundings of the largest element.
  private func expect(_ a: Tensor, agreesWith b: Tensor, _ what: String) {
    let largest = max(abs(b).maximum(), Scalar.leastNormalMagnitude)
    let difference = abs(a - b).maximum() / largest
    #expect(difference <= 64 * Scalar.ulpOfOne, "\(what): \(a) by hand, \(b) by engine")
  }
}
