// diagnosis: the bias gets the mean of the slopes, but like the weights it gets their sum
Neuron(weights: matmul(upstream, inputs), bias: upstream.mean())
