// diagnosis: the rate is not handed on to the epochs, which then learn at the rate 1
var history: [Int] = []
while history.count < epochs, history.last != 0 {
  history.append(learn(from: inputs, labels: labels))
}
return history
