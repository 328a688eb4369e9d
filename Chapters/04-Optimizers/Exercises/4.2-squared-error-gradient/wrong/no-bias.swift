// diagnosis: the bias gets no gradient
let errors = matmul(design, weights) - targets
var gradient = 2 / Scalar(targets.count) * matmul(design, errors, transposingLeft: true)
gradient.elements[weights.count - 1] = 0
return gradient
