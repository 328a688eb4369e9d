// diagnosis: the outputs of all layers are added up instead of being passed on
layers.reduce(x) { sum, layer in sum + layer(x) }
