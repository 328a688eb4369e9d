// diagnosis: the bias is subtracted, but a neuron adds it
(x * weights).sum(axis: -1) - bias
