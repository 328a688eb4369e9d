// diagnosis: the rows come in turn, not at random: the generator is never asked
var corrections = 0
for round in 0..<rounds {
  let row = round % labels.count
  if correct(on: inputs[row], label: labels[at: row], rate: rate) { corrections += 1 }
}
return corrections
