// diagnosis: each detection is compared with the last one kept only, not with all of them
var kept: [Detection] = []
for index in ranking(detections.map(\.score)) {
  let candidate = detections[index]
  if let last = kept.last, last.label == candidate.label,
    last.box.intersectionOverUnion(with: candidate.box) > threshold
  {
    continue
  }
  kept.append(candidate)
}
return kept
