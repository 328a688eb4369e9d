// diagnosis: no row is drawn twice, so learning ends with the rows; draw each time from all of them
var corrections = 0
for row in labels.elements.indices.shuffled(using: &generator).prefix(rounds) {
  if correct(on: inputs[row], label: labels[at: row], rate: rate) { corrections += 1 }
}
return corrections
