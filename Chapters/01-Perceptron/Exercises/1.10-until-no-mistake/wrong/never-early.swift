// diagnosis: it goes on after an epoch without a mistake, though nothing can change any more
var history: [Int] = []
for _ in 0..<epochs {
  history.append(learn(from: inputs, labels: labels, rate: rate))
}
return history
