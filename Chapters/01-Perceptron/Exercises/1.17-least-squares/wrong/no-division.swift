// diagnosis: Xᵀt is multiplied with XᵀX itself, not with its inverse
let x = withConstantInput(inputs)
let squares = matmul(x, x, transposingLeft: true)
let products = matmul(x, targets, transposingLeft: true)
return Neuron(coefficients: matmul(squares, products))
