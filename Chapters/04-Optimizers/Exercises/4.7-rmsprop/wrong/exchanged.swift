// diagnosis: the factors are exchanged: the share that should stay goes to the new slope
let slope = gradient(weights)
squares = (1 - decay) * squares + decay * slope * slope
weights -= rate * slope / epsilonPlace.root(squares, epsilon)
