// diagnosis: the limit lets one epoch too many through: go on while there are fewer, not as many
var history: [Int] = []
while history.count <= epochs, history.last != 0 {
  history.append(learn(from: inputs, labels: labels, rate: rate))
}
return history
