// diagnosis: only weights are applied: the biases are missing from the sums
var pass = ForwardPass(outputs: [x])
for layer in layers {
  let sums = matmul(pass.prediction, layer.weight)
  pass.sums.append(sums)
  pass.outputs.append(layer.activation(sums))
}
return pass
