// diagnosis: the bias is missing
matmul(x, weight)
