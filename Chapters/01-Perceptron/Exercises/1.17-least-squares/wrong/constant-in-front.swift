// diagnosis: the constant input stands in front, so the bias comes first and is taken for a weight
let ones = Tensor.ones([inputs.shape[0], 1])
let x = Tensor.concatenated([ones, inputs], axis: 1)
let squares = matmul(x, x, transposingLeft: true)
let products = matmul(x, targets, transposingLeft: true)
return Neuron(coefficients: matmul(squares.inverse(), products))
