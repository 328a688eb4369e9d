// diagnosis: it stops at the first mistake; the rows behind it must have their turn, too
for (x, label) in zip(inputs.rows, labels.elements) {
  if correct(on: x, label: label, rate: rate) { return 1 }
}
return 0
