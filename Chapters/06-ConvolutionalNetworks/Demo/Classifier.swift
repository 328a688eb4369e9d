import Autograd
import ConvolutionalNetworks
import MultilayerPerceptron
import Regularization
import TensorCore

/// LeNet-5 with what has been learned since: batch norm after each convolution, and dropout.
///
///     image    28 × 28, padded to 32 × 32
///     maps     6 of 28 × 28, pooled to 14 × 14
///     maps     16 of 10 × 10, pooled to 5 × 5: 400 numbers
///     linear   400 → 120 → 84 → 10
///
/// The convolutions have no biases, since batch norm has its own: 61,728 parameters.
struct Classifier: ModalLayer {
  private let convolution1, convolution2: Convolution2D
  private let norm1, norm2: BatchNorm
  private let linear1, linear2, linear3: Linear
  private let drop = Dropout(rate: 0.2)

  init(using generator: inout some RandomNumberGenerator) {
    convolution1 = Convolution2D(
      inputs: 1, outputs: 6, kernel: 5, padding: 2, hasBias: false, using: &generator)
    convolution2 = Convolution2D(
      inputs: 6, outputs: 16, kernel: 5, hasBias: false, using: &generator)
    (norm1, norm2) = (BatchNorm(features: 6), BatchNorm(features: 16))
    linear1 = Linear(inputs: 400, outputs: 120, using: &generator)
    linear2 = Linear(inputs: 120, outputs: 84, using: &generator)
    linear3 = Linear(inputs: 84, outputs: 10, using: &generator)
  }

  /// The first layer's kernels, `[6, 1, 5, 5]`.
  var kernels: Tensor { convolution1.weight.value }

  /// Maps images `[count, 1, 28, 28]` to scores `[count, 10]`.
  func callAsFunction(
    _ images: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    let maps = secondMaps(firstMaps(images, training: training), training: training)
    return scores(maps, training: training, using: &generator)
  }

  /// What the first kernels find in images: `[count, 6, 28, 28]`.
  func firstMaps(_ images: Variable, training: Bool = false) -> Variable {
    relu(norm1(convolution1(images), training: training))
  }

  /// What the second kernels find in the first maps: `[count, 16, 10, 10]`.
  func secondMaps(_ firstMaps: Variable, training: Bool = false) -> Variable {
    relu(norm2(convolution2(maxPool2D(firstMaps, size: 2)), training: training))
  }

  /// What the linear layers make of the second maps: `[count, 10]`.
  func scores(
    _ secondMaps: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    var x = Flatten()(maxPool2D(secondMaps, size: 2))
    for layer in [linear1, linear2] {
      x = relu(layer(drop(x, training: training, using: &generator)))
    }
    return linear3(drop(x, training: training, using: &generator))
  }

  /// The same at inference.
  func scores(_ secondMaps: Variable) -> Variable {
    var unused = SeededGenerator(seed: 0)
    return scores(secondMaps, training: false, using: &unused)
  }
}
