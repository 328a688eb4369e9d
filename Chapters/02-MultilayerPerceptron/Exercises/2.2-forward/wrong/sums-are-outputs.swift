// diagnosis: `sums` holds the outputs after the activation; the way back needs f′ at the sums
var pass = ForwardPass(outputs: [x])
for layer in layers {
  let outputs = layer(pass.prediction)
  pass.sums.append(outputs)
  pass.outputs.append(outputs)
}
return pass
