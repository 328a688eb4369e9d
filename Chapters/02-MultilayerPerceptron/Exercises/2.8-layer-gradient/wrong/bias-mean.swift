// diagnosis: the biases get the mean of δ over the rows; it should be the sum, as for the weights
LayerGradient(
  weight: matmul(inputs, delta, transposingLeft: true), bias: delta.mean(axis: 0))
