// diagnosis: the point is subtracted from the weights in both cases; a missed 1 must be added
let isWrong = step(score(x)).scalar != label
if isWrong {
  weights -= rate * x
  bias -= rate
}
return isWrong
