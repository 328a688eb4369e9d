import TensorCore

// How good is a detector? It reports boxes with scores; from which score on they count is for the
// user to choose. Choosing ever lower ones finds more of the things (recall) at the price of more false
// alarms (precision). The average precision sums up all choices: the area under that curve.

/// The average precision of detections of one class in many images.
///
/// From the surest detection down, each takes the true box it overlaps with most, if by at least the
/// threshold and if nobody surer took it. It is then a hit, otherwise a false alarm. After every
/// detection, precision is hits / detections, and recall is hits / true boxes. Precision is first
/// made to fall only (what could be had with more recall can be had with less), then averaged over
/// recall.
///
/// - Parameters:
///   - detections: for each image, what was reported, of this class.
///   - truths: for each image, the true boxes of this class.
///   - threshold: the least intersection over union of a hit.
/// - Returns: from 0 to 1; 1 if there was nothing to find and nothing was reported.
/// - Source: Everingham, Van Gool, Williams, Winn & Zisserman, 2010, "The Pascal Visual Object
///   Classes (VOC) Challenge", section 4.2; the area under the whole curve, as from 2010 on.
public func averagePrecision(
  _ detections: [[Detection]], truths: [[BoundingBox]], threshold: Scalar = 0.5
) -> Double {
  require(
    detections.count == truths.count,
    "averagePrecision: detections and true boxes of the same images expected; "
      + "got \(detections.count) and \(truths.count)")
  let total = truths.reduce(0) { $0 + $1.count }
  if total == 0 { return detections.allSatisfy(\.isEmpty) ? 1 : 0 }
  let hits = hits(detections, truths: truths, threshold: threshold)
  var found = 0
  let precisions = hits.enumerated().map { index, isHit in
    found += isHit ? 1 : 0
    return Double(found) / Double(index + 1)
  }
  // Recall grows by 1 / total at every hit, and only there.
  var (best, sum) = (0.0, 0.0)
  for (precision, isHit) in zip(precisions, hits).reversed() {
    best = max(best, precision)
    if isHit { sum += best }
  }
  return sum / Double(total)
}

/// Whether each detection is a hit, the surest first.
private func hits(
  _ detections: [[Detection]], truths: [[BoundingBox]], threshold: Scalar
) -> [Bool] {
  let reports = detections.enumerated().flatMap { image, found in found.map { (image, $0) } }
  var free = truths.map { [Bool](repeating: true, count: $0.count) }
  return ranking(reports.map(\.1.score)).map { index in
    let (image, detection) = reports[index]
    let overlaps = truths[image].map { $0.intersectionOverUnion(with: detection.box) }
    let best = overlaps.indices.max { overlaps[$0] < overlaps[$1] }
    guard let best, overlaps[best] >= threshold, free[image][best] else { return false }
    free[image][best] = false
    return true
  }
}

/// The mean over the classes of their average precision: mAP.
///
/// - Parameters:
///   - detections: for each image, what was reported.
///   - truths: for each image, the true boxes with their labels; scores do not matter.
///   - classes: how many there are.
///   - threshold: the least intersection over union of a hit.
/// - Returns: from 0 to 1.
public func meanAveragePrecision(
  _ detections: [[Detection]], truths: [[Detection]], classes: Int, threshold: Scalar = 0.5
) -> Double {
  let precisions = (0..<classes).map { label in
    averagePrecision(
      detections.map { $0.filter { $0.label == label } },
      truths: truths.map { $0.filter { $0.label == label }.map(\.box) }, threshold: threshold)
  }
  return precisions.reduce(0, +) / Double(classes)
}
