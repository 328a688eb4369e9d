// diagnosis: there is a bias for every sending unit; it is the receiving ones that have a bias
zip(sizes, sizes.dropFirst()).reduce(0) { total, layer in
  let (inputs, outputs) = layer
  return total + inputs * (biases ? outputs + 1 : outputs)
}
