// diagnosis: the new squares enter whole, without 1 − decay
let slope = gradient(weights)
squares = decay * squares + slope * slope
weights -= rate * slope / epsilonPlace.root(squares, epsilon)
