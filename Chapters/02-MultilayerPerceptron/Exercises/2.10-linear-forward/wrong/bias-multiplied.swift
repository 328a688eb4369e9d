// diagnosis: the bias multiplies the sums instead of being added to them
matmul(x, weight) * bias
