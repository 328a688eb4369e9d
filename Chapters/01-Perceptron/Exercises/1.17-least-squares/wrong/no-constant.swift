// diagnosis: the constant input is missing, so the line has to go through the origin: its bias is 0
let squares = matmul(inputs, inputs, transposingLeft: true)
let products = matmul(inputs, targets, transposingLeft: true)
return Neuron(weights: matmul(squares.inverse(), products), bias: 0)
