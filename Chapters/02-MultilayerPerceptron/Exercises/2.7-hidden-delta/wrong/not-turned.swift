// diagnosis: the weights are used as on the way forward; on the way back they must be transposed
matmul(next, weight) * slope
