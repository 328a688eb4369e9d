// diagnosis: the inputs of the network got biases too; they are data and have no parameters
let weights = zip(sizes, sizes.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
return biases ? weights + sizes.reduce(0, +) : weights
