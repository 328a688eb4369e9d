// diagnosis: it stops as soon as an epoch is no better than the one before; mistakes may rise again
var history: [Int] = []
while history.count < epochs, history.last != 0 {
  let mistakes = learn(from: inputs, labels: labels, rate: rate)
  let isBetter = history.last.map { mistakes < $0 } ?? true
  history.append(mistakes)
  if !isBetter { break }
}
return history
