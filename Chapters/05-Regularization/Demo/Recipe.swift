import Autograd
import MultilayerPerceptron
import Regularization
import TensorCore

/// The network 784-128-64-10 with one regularizer, or with several.
struct Recipe {
  var name: String
  /// Layers that see the picture first.
  var atInput: [any Layer] = []
  /// What follows each hidden linear layer, before its activation.
  var norm: ((_ units: Int) -> any Layer)?
  /// What follows each activation.
  var dropout: Scalar = 0
  /// The share of connections that are cut in the hidden layers.
  var cut: Scalar = 0
  /// Added to the loss.
  var penalty: Penalty?
  /// Taken as a proximal step after each step of the optimizer.
  var proximal: Penalty?
  var longestColumn: Scalar?
  /// To which length gradients are clipped.
  var longestGradient: Scalar?
  var smoothing: Scalar = 0
  /// α of mixup.
  var mixup: Double?
  var patience: Int?
  var takesAll = false
  /// Whether a run of few seconds has time for it.
  var isQuick = false

  static var all: [Recipe] {
    [
      Recipe(name: "nothing", isQuick: true),
      Recipe(name: "L1, 0.3, proximal", proximal: .l1(0.3)),
      Recipe(name: "L2, 0.003", penalty: .l2(0.003), isQuick: true),
      Recipe(name: "elastic net", penalty: .l2(0.001), proximal: .l1(0.1)),
      Recipe(name: "max-norm, 1", longestColumn: 1),
      Recipe(name: "dropout, 0.3", dropout: 0.3, isQuick: true),
      Recipe(name: "DropConnect, 0.3", cut: 0.3),
      Recipe(name: "early stopping", patience: 5),
      Recipe(name: "batch norm", norm: { BatchNorm(features: $0) }, isQuick: true),
      Recipe(name: "layer norm", norm: { LayerNorm(features: $0) }),
      Recipe(name: "label smoothing, 0.1", smoothing: 0.1),
      Recipe(name: "mixup, α = 0.2", mixup: 0.2),
      Recipe(name: "noise, σ = 0.2", atInput: [Noise(deviation: 0.2)]),
      Recipe(
        name: "mirrored and shifted",
        atInput: [RandomMirror(width: 28), RandomShift(width: 28, by: 1)]),
      Recipe(name: "clipping, 1", longestGradient: 1),
      Recipe(
        name: "several together", atInput: [RandomMirror(width: 28)], dropout: 0.2,
        penalty: .l2(0.001)),
      Recipe(name: "nothing, all pictures", takesAll: true),
    ]
  }

  /// The network with random weights.
  func network(using generator: inout some RandomNumberGenerator) -> Sequential {
    var layers = atInput
    for (inputs, units) in [(784, 128), (128, 64)] {
      let linear = Linear(inputs: inputs, outputs: units, using: &generator)
      layers.append(cut > 0 ? DropConnect(linear, rate: cut) : linear)
      if let norm { layers.append(norm(units)) }
      layers.append(Activation(relu))
      if dropout > 0 { layers.append(Dropout(rate: dropout)) }
    }
    layers.append(Linear(inputs: 64, outputs: 10, using: &generator))
    return Sequential(layers)
  }
}
