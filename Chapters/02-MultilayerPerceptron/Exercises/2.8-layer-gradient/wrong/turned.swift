// diagnosis: the matrix is turned: rows must be senders and columns receivers
LayerGradient(
  weight: matmul(delta, inputs, transposingLeft: true), bias: delta.sum(axis: 0))
