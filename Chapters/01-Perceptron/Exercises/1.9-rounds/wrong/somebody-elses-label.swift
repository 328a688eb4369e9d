// diagnosis: row and label are drawn apart, so a point gets the label of some other point
var corrections = 0
for _ in 0..<rounds {
  let x = inputs[Int.random(in: 0..<labels.count, using: &generator)]
  let label = labels[at: Int.random(in: 0..<labels.count, using: &generator)]
  if correct(on: x, label: label, rate: rate) { corrections += 1 }
}
return corrections
