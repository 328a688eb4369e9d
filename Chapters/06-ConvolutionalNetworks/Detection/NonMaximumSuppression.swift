import TensorCore

/// The detections that are left when each thing is reported once.
///
/// A detector sees the same thing from several places. The surest detection is kept; all others of
/// its class that overlap with it by more than the threshold are taken to mean the same thing and
/// dropped; of what is left, the surest is kept, and so on. Classes do not compete: a rider and a
/// horse share a box.
///
/// - Parameters:
///   - detections: in any order.
///   - threshold: the intersection over union above which two are the same thing.
/// - Returns: those kept, the surest first; of equal scores, the one that came first.
/// - Source: Felzenszwalb, Girshick, McAllester & Ramanan, 2010, "Object Detection with
///   Discriminatively Trained Part Based Models", section 7.
/// - Exercise: 6.14
public func nonMaximumSuppression(
  _ detections: [Detection], threshold: Scalar = 0.5
) -> [Detection] {
  var kept: [Detection] = []
  for index in ranking(detections.map(\.score)) {
    let candidate = detections[index]
    let isKnown = kept.contains {
      $0.label == candidate.label
        && $0.box.intersectionOverUnion(with: candidate.box) > threshold
    }
    if !isKnown { kept.append(candidate) }
  }
  return kept
}

/// The places of scores, from the highest score to the lowest; of equal ones, the first comes first.
func ranking(_ scores: [Scalar]) -> [Int] {
  scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
}
