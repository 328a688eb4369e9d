// diagnosis: the values are right, but they are computed on plain tensors, so that no gradient comes back
Variable(constant: matmul(x.value, weight.value) + bias.value)
