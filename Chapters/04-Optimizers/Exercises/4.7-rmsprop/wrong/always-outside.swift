// diagnosis: ε always stands outside the root, wherever it was asked to stand
let slope = gradient(weights)
squares = decay * squares + (1 - decay) * slope * slope
weights -= rate * slope / (sqrt(squares) + epsilon)
