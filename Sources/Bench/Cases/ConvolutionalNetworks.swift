import Autograd
import ConvolutionalNetworks
import Losses
import MultilayerPerceptron
import Optimizers
import Regularization
import TensorCore

extension Case {
  /// The layers of chapter 06, forwards and backwards.
  static func convolutions() -> [Case] {
    [
      convolution("convolution 3×3", "conv3x3", weight: [64, 64, 3, 3]),
      convolution("strided 3×3", "strided3x3", weight: [128, 64, 3, 3], stride: 2),
      convolution("pointwise", "pointwise", weight: [64, 64, 1, 1], padding: 0),
      convolution("depthwise 3×3", "depthwise", weight: [64, 1, 3, 3], groups: 64),
      onMaps("max pooling", "maxPool") { maxPool2D($0, size: 2) },
      onMaps("overlapping max pooling", "maxPool3") {
        maxPool2D($0, size: 3, stride: 2, padding: 1)
      },
      onMaps("average pooling", "averagePool") { averagePool2D($0, size: 2) },
      batchNormalization(), basicBlock(), leNet(),
    ]
  }

  /// 32 images with 64 channels of 28 × 28.
  private static let maps = [32, 64, 28, 28]

  private static func convolution(
    _ name: String, _ request: String, weight: [Int], stride: Int = 1, padding: Padding = 1,
    groups: Int = 1
  ) -> Case {
    let w = Variable(noise(weight))
    let shape = ConvolutionShape(
      maps, weight: weight, stride: Pair(stride), padding: padding, groups: groups)
    return onMaps(name, request, operations: 6 * Double(shape.multiplications)) {
      convolution2D($0, weight: w, stride: Pair(stride), padding: padding, groups: groups)
    }
  }

  /// Something done to maps, and the way back from it.
  private static func onMaps(
    _ name: String, _ request: String, operations: Double? = nil,
    _ function: @escaping (Variable) -> Variable
  ) -> Case {
    let x = Variable(noise(maps))
    let upstream = noise(function(x).shape)
    return Case(name: "\(name) step", request: "convolution \(request)", operations: operations) {
      keep(function(x).gradients(upstream: upstream)[x])
    }
  }

  private static func batchNormalization() -> Case {
    let (gain, bias) = (Variable(noise([64])), Variable(noise([64])))
    return onMaps("batch norm of maps", "batchNorm") {
      batchNorm($0, gain: gain, bias: bias).output
    }
  }

  /// ResNet's basic block: two convolutions with batch norms, and a way around them.
  private static func basicBlock() -> Case {
    let weights = (0..<2).map { _ in Variable(noise([64, 64, 3, 3])) }
    let norms = (0..<2).map { _ in (gain: Variable(noise([64])), bias: Variable(noise([64]))) }
    func brick(_ x: Variable, _ i: Int) -> Variable {
      let y = convolution2D(x, weight: weights[i], padding: 1)
      return batchNorm(y, gain: norms[i].gain, bias: norms[i].bias).output
    }
    let shape = ConvolutionShape(maps, weight: [64, 64, 3, 3], padding: 1)
    let operations = 12 * Double(shape.multiplications)
    return onMaps("ResNet basic block", "basicBlock", operations: operations) { x in
      relu(brick(relu(brick(x, 0)), 1) + x)
    }
  }

  /// One step of LeNet-5: forwards, loss, backwards, Adam.
  private static func leNet() -> Case {
    var generator = SeededGenerator(seed: 1)
    let model = LeNet5(using: &generator)
    let parameters = model.parameters
    var optimizer = Adam()
    let pictures = Variable(constant: noise([64, 1, 28, 28]))
    let labels = (0..<64).map { $0 % 10 }
    return Case(name: "LeNet-5 step, batch 64", request: "leNet") {
      let loss = crossEntropy(logits: model(pictures), labels: labels)
      optimizer.update(parameters, along: loss.gradients())
    }
  }
}
