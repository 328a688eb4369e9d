// diagnosis: only ∂z/∂w is added up; each row has to be multiplied with the slope at its score
Neuron(weights: inputs.sum(axis: 0), bias: upstream.sum())
