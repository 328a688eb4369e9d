// diagnosis: a detection that was itself dropped still drops others
let sorted = ranking(detections.map(\.score)).map { detections[$0] }
return sorted.enumerated().filter { index, candidate in
  !sorted[..<index].contains {
    $0.label == candidate.label
      && $0.box.intersectionOverUnion(with: candidate.box) > threshold
  }
}.map(\.element)
