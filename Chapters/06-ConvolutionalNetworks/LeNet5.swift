import Autograd
import MultilayerPerceptron
import TensorCore

/// LeNet-5, layer by layer: two convolutions, each pooled, and three linear layers.
///
///     image    28 × 28, padded to 32 × 32
///     maps     6 of 28 × 28, pooled to 14 × 14
///     maps     16 of 10 × 10, pooled to 5 × 5: 400 numbers
///     linear   400 → 120 → 84 → 10
///
/// 61,706 parameters, of which the convolutions have 2,572. The network of 1998 had tanh for an
/// activation, and pooling averages with a weight of their own; this one has ReLU and maxima.
/// `Plan.leNet5` counts and walks the same network without weights.
///
/// - Source: LeCun, Bottou, Bengio & Haffner, 1998, "Gradient-Based Learning Applied to Document
///   Recognition", figure 2.
public struct LeNet5: Layer {
  /// Six kernels of 5 × 5 for the image.
  public let convolution1: Convolution2D

  /// Sixteen kernels of 5 × 5 for each of the six maps.
  public let convolution2: Convolution2D

  /// From 16 maps of 5 × 5.
  public let linear1: Linear

  /// From 120 units to 84.
  public let linear2: Linear

  /// To a score for each class.
  public let linear3: Linear

  /// A network with random weights.
  ///
  /// - Parameters:
  ///   - padding: 2 for images of 28 × 28; 0 for those of 32 × 32, the original size.
  ///   - classes: how many scores there are.
  ///   - generator: where the randomness comes from.
  public init(
    padding: Int = 2, classes: Int = 10, using generator: inout some RandomNumberGenerator
  ) {
    convolution1 = Convolution2D(
      inputs: 1, outputs: 6, kernel: 5, padding: .all(padding), using: &generator)
    convolution2 = Convolution2D(inputs: 6, outputs: 16, kernel: 5, using: &generator)
    linear1 = Linear(inputs: 16 * 5 * 5, outputs: 120, using: &generator)
    linear2 = Linear(inputs: 120, outputs: 84, using: &generator)
    linear3 = Linear(inputs: 84, outputs: classes, using: &generator)
  }

  /// Maps images `[count, 1, 28, 28]` to scores `[count, classes]`.
  public func callAsFunction(_ images: Variable) -> Variable {
    scores(secondMaps(firstMaps(images)))
  }

  /// What the first kernels find in images: `[count, 6, 28, 28]`.
  public func firstMaps(_ images: Variable) -> Variable { relu(convolution1(images)) }

  /// What the second kernels find in the first maps: `[count, 16, 10, 10]`.
  public func secondMaps(_ firstMaps: Variable) -> Variable {
    relu(convolution2(maxPool2D(firstMaps, size: 2)))
  }

  /// What the linear layers make of the second maps: `[count, classes]`.
  public func scores(_ secondMaps: Variable) -> Variable {
    let features = Flatten()(maxPool2D(secondMaps, size: 2))
    return linear3(relu(linear2(relu(linear1(features)))))
  }
}
