// diagnosis: the true class is compared with itself, which costs 1 in every row
check(labels, for: scores, "multiclassHingeLoss")
return blockwiseLoss([scores], Batch([labels.count], reduction)) { rows in
  let (f, labels) = (scores.value.part(rows), Array(labels[rows]))
  let missing = maximum(1 - f.elements(at: labels).reshaped([-1, 1]) + f, 0)
  var slopes = missing .> 0
  slopes.add((-slopes.sum(axis: 1)).elements, at: labels)
  return (missing.sum(axis: 1), [slopes])
}
