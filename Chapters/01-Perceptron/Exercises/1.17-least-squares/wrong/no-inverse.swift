// diagnosis: this is only Xᵀt, the right side of the equations; they still have to be solved
let x = withConstantInput(inputs)
return Neuron(coefficients: matmul(x, targets, transposingLeft: true))
