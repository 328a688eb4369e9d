// diagnosis: the biases are treated as if the sum of the inputs came in; their input is always 1
LayerGradient(
  weight: matmul(inputs, delta, transposingLeft: true),
  bias: matmul(inputs.sum(axis: 1, keepingAxis: true), delta, transposingLeft: true)[0])
