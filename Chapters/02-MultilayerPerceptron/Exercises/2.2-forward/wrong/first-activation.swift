// diagnosis: every layer gets the activation of the first; each layer has its own
var pass = ForwardPass(outputs: [x])
for layer in layers {
  let sums = layer.sums(pass.prediction)
  pass.sums.append(sums)
  pass.outputs.append(layers[0].activation(sums))
}
return pass
