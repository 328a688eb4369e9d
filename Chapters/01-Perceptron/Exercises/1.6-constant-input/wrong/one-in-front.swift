// diagnosis: the 1 stands in front of the inputs, but the bias comes last among the coefficients
.concatenated([.ones(x.shape.dropLast() + [1]), x], axis: -1)
