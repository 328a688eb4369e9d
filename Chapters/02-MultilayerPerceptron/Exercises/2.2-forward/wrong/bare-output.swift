// diagnosis: the last layer's activation is left out: the prediction is a bare sum
var pass = ForwardPass(outputs: [x])
for (k, layer) in layers.enumerated() {
  let sums = layer.sums(pass.prediction)
  pass.sums.append(sums)
  pass.outputs.append(k == layers.count - 1 ? sums : layer.activation(sums))
}
return pass
