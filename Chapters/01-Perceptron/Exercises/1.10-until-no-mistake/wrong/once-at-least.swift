// diagnosis: the limit is looked at after an epoch, so that there is one even if none is allowed
var history: [Int] = []
repeat {
  history.append(learn(from: inputs, labels: labels, rate: rate))
} while history.count < epochs && history.last != 0
return history
