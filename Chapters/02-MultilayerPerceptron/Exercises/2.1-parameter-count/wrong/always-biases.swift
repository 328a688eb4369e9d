// diagnosis: the biases are counted even if there are none: `biases` is not looked at
zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
