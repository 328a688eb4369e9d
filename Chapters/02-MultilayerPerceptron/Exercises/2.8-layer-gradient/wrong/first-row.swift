// diagnosis: only the first row of the batch is used
LayerGradient(
  weight: matmul(inputs[..<1], delta[..<1], transposingLeft: true), bias: delta[0])
