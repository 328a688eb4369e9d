// diagnosis: the product is the wrong way round: it must add up over the rows, not over the inputs
Neuron(weights: matmul(inputs, upstream), bias: upstream.sum())
