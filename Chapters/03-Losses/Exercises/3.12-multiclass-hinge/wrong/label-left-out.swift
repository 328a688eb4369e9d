// diagnosis: the true class gets no slope: only the others are pushed down
check(labels, for: scores, "multiclassHingeLoss")
return blockwiseLoss([scores], Batch([labels.count], reduction)) { rows in
  let (f, labels) = (scores.value.part(rows), Array(labels[rows]))
  var missing = maximum(1 - f.elements(at: labels).reshaped([-1, 1]) + f, 0)
  missing.add(labels.map { _ in -1 }, at: labels)
  return (missing.sum(axis: 1), [missing .> 0])
}
