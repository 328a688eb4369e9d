// diagnosis: σ(1000) is rounded to 1, and the logarithm of 1 − 1 is −∞; work with z, not with p
let p = sigmoid(scores)
return -(targets * log(p) + (1 - targets) * log(1 - p)).mean()
