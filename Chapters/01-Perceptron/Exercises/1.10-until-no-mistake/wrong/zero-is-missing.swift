// diagnosis: the epoch without a mistake is not in the list; the 0 should be its last number
var history: [Int] = []
while history.count < epochs {
  let mistakes = learn(from: inputs, labels: labels, rate: rate)
  if mistakes == 0 { break }
  history.append(mistakes)
}
return history
