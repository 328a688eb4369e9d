// diagnosis: units are counted, not the connections between them
biases ? 2 * sizes.reduce(0, +) : sizes.reduce(0, +)
