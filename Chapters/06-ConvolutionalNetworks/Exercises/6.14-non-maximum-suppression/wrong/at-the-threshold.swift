// diagnosis: what overlaps by exactly the threshold is dropped; only what is above it may be
var kept: [Detection] = []
for index in ranking(detections.map(\.score)) {
  let candidate = detections[index]
  let isKnown = kept.contains {
    $0.label == candidate.label
      && $0.box.intersectionOverUnion(with: candidate.box) >= threshold
  }
  if !isKnown { kept.append(candidate) }
}
return kept
