// diagnosis: the last layer is applied first
layers.reversed().reduce(x) { x, layer in layer(x) }
