// diagnosis: the rate is not handed on to `correct`, which then goes the whole way
var corrections = 0
for _ in 0..<rounds {
  let row = Int.random(in: 0..<labels.count, using: &generator)
  if correct(on: inputs[row], label: labels[at: row]) { corrections += 1 }
}
return corrections
