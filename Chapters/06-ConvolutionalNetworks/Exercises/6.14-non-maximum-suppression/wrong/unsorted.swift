// diagnosis: the detections are taken in the order they came, not from the surest down
var kept: [Detection] = []
for candidate in detections {
  let isKnown = kept.contains {
    $0.label == candidate.label
      && $0.box.intersectionOverUnion(with: candidate.box) > threshold
  }
  if !isKnown { kept.append(candidate) }
}
return kept
