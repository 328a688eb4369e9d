// diagnosis: every row is counted, but only mistakes should be: `correct` says whether it was one
var mistakes = 0
for (x, label) in zip(inputs.rows, labels.elements) {
  correct(on: x, label: label, rate: rate)
  mistakes += 1
}
return mistakes
