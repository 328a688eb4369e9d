// diagnosis: the last row can never be drawn: 0..<count already ends before the count
var corrections = 0
for _ in 0..<rounds {
  let row = Int.random(in: 0..<labels.count - 1, using: &generator)
  if correct(on: inputs[row], label: labels[at: row], rate: rate) { corrections += 1 }
}
return corrections
