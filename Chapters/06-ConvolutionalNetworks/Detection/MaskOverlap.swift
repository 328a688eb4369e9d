import TensorCore

/// How well the pixels of each class are found: intersection over union of their masks.
///
/// - Parameters:
///   - predictions: a class for each pixel, of as many images as you like.
///   - truths: the true class of each pixel.
///   - classes: how many there are.
/// - Returns: for each class, the pixels that both say, of those that either says; 1 if there are none.
public func maskOverlaps(predictions: [Int], truths: [Int], classes: Int) -> [Double] {
  require(
    predictions.count == truths.count,
    "maskOverlaps: a true class for each pixel expected; "
      + "got \(truths.count) for \(predictions.count)")
  var (both, either) = ([Int](repeating: 0, count: classes), [Int](repeating: 0, count: classes))
  for (prediction, truth) in zip(predictions, truths) {
    either[truth] += 1
    if prediction == truth {
      both[truth] += 1
    } else {
      either[prediction] += 1
    }
  }
  return zip(both, either).map { $1 == 0 ? 1 : Double($0) / Double($1) }
}
