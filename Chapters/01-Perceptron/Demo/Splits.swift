import Datasets
import TensorCore

extension ClassificationData {
  /// Four fifths to learn from and a fifth to be examined on, both on the scale of the first.
  func standardizedSplit(using generator: inout some RandomNumberGenerator) -> (
    training: Self, test: Self
  ) {
    let (training, test) = stratifiedSplit(trainingFraction: 0.8, using: &generator)
    let scaling = Scaling.standard(fittedTo: training.inputs)
    return (training.scaled(by: scaling), test.scaled(by: scaling))
  }

  /// The labels of two classes as a tensor: `[rows]` of 0 and 1.
  var targets: Tensor { Tensor(labels.map { Scalar($0) }) }
}
