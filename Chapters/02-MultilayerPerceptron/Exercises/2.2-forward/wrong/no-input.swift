// diagnosis: the input is missing from the outputs: the first layer's gradient will need it
var pass = ForwardPass(outputs: [])
var input = x
for layer in layers {
  let sums = layer.sums(input)
  input = layer.activation(sums)
  pass.sums.append(sums)
  pass.outputs.append(input)
}
return pass
