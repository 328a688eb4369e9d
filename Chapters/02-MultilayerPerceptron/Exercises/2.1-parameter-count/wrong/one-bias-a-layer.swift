// diagnosis: a layer gets a single bias; each of its units has one of its own
zip(sizes, sizes.dropFirst()).reduce(0) { total, layer in
  let (inputs, outputs) = layer
  return total + inputs * outputs + (biases ? 1 : 0)
}
