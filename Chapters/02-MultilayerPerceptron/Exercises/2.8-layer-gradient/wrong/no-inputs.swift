// diagnosis: the weights get δ without the inputs that they were multiplied by
LayerGradient(
  weight: matmul(.ones(inputs.shape), delta, transposingLeft: true), bias: delta.sum(axis: 0))
