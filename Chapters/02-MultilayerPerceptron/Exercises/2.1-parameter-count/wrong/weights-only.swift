// diagnosis: the biases are missing: every unit that receives has one, beside its weights
zip(sizes, sizes.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
