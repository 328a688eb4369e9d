// diagnosis: each round visits every row, which makes it an epoch; a round draws a single row
var corrections = 0
for _ in 0..<rounds {
  corrections += learn(from: inputs, labels: labels, rate: rate)
}
return corrections
