// diagnosis: the difference is turned round: classes are punished for being behind
check(labels, for: scores, "multiclassHingeLoss")
return blockwiseLoss([scores], Batch([labels.count], reduction)) { rows in
  let (f, labels) = (scores.value.part(rows), Array(labels[rows]))
  var missing = maximum(1 + f.elements(at: labels).reshaped([-1, 1]) - f, 0)
  missing.add(labels.map { _ in -1 }, at: labels)
  var slopes = missing .> 0
  slopes.add((-slopes.sum(axis: 1)).elements, at: labels)
  return (missing.sum(axis: 1), [slopes])
}
