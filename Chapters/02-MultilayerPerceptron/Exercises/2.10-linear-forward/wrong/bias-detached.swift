// diagnosis: the bias is detached from its history and gets no gradient
matmul(x, weight) + bias.detached
