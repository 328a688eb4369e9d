// diagnosis: the sum is divided by the number of weights instead of rows
let errors = matmul(design, weights) - targets
return 2 / Scalar(weights.count) * matmul(design, errors, transposingLeft: true)
