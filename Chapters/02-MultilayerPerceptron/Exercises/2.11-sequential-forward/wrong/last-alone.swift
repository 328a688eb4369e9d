// diagnosis: every layer is fed with the input, not with what the one before it made
layers.reduce(x) { _, layer in layer(x) }
