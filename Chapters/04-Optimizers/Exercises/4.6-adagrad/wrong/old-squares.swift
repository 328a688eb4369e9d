// diagnosis: the step is divided by the sum before the new slope was added to it
let slope = gradient(weights)
weights -= rate * slope / epsilonPlace.root(squares + 1e-30, epsilon)
squares = squares + slope * slope
