// diagnosis: the next layer gets the sums of the one before it, without their activation
var pass = ForwardPass(outputs: [x])
var input = x
for layer in layers {
  let sums = layer.sums(input)
  pass.sums.append(sums)
  pass.outputs.append(layer.activation(sums))
  input = sums
}
return pass
