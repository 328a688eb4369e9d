// diagnosis: σ′ = p(1 − p) is still there as a factor, but the logarithm cancels it
let p = sigmoid(scores)
return (p - targets) * p * (1 - p) / Scalar(scores.count)
