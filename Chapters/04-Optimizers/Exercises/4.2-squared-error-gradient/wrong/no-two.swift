// diagnosis: the 2 of the square's derivative is missing
let errors = matmul(design, weights) - targets
return 1 / Scalar(targets.count) * matmul(design, errors, transposingLeft: true)
