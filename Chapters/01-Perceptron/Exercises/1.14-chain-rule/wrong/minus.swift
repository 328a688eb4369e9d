// diagnosis: the minus belongs to the step downhill; the gradient itself points uphill
Neuron(weights: -matmul(upstream, inputs), bias: -upstream.sum())
