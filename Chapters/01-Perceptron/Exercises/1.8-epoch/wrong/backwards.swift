// diagnosis: the rows are visited from the last to the first, which leads to another line
var mistakes = 0
for (x, label) in zip(inputs.rows, labels.elements).reversed() {
  if correct(on: x, label: label, rate: rate) { mistakes += 1 }
}
return mistakes
