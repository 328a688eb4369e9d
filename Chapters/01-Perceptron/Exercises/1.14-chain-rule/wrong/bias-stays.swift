// diagnosis: the slope at the bias is 0 here, so it would never learn; ∂z/∂b is 1
Neuron(weights: matmul(upstream, inputs), bias: 0)
