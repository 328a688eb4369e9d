// diagnosis: the error is worked out again after the weights have moved, so the bias sees another
let isWrong = step(score(x)).scalar != label
weights += rate * (label - step(score(x)).scalar) * x
bias += rate * (label - step(score(x)).scalar)
return isWrong
