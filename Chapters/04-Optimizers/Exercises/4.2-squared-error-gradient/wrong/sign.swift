// diagnosis: the sign is turned: targets minus predictions
let errors = targets - matmul(design, weights)
return 2 / Scalar(targets.count) * matmul(design, errors, transposingLeft: true)
