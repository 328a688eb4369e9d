// diagnosis: things of different classes drop each other: a rider may be where the horse is
var kept: [Detection] = []
for index in ranking(detections.map(\.score)) {
  let candidate = detections[index]
  let isKnown = kept.contains {
    $0.box.intersectionOverUnion(with: candidate.box) > threshold
  }
  if !isKnown { kept.append(candidate) }
}
return kept
