// diagnosis: the first layer is left out
layers.dropFirst().reduce(x) { x, layer in layer(x) }
