// diagnosis: the sum over the rows is not divided by how many there are
let errors = matmul(design, weights) - targets
return 2 * matmul(design, errors, transposingLeft: true)
