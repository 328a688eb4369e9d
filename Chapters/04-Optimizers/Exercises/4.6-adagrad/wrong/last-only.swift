// diagnosis: only the last slope is remembered: every step is as long as the rate
let slope = gradient(weights)
squares = slope * slope
weights -= rate * slope / epsilonPlace.root(squares, epsilon)
