// diagnosis: all rounds are counted, also those in which the line stayed as it was
for _ in 0..<rounds {
  let row = Int.random(in: 0..<labels.count, using: &generator)
  correct(on: inputs[row], label: labels[at: row], rate: rate)
}
return rounds
