// diagnosis: all weights share one sum; each should have its own
let slope = gradient(weights)
squares = squares + Tensor((slope * slope).sum())
weights -= rate * slope / epsilonPlace.root(squares, epsilon)
