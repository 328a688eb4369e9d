// diagnosis: the squares are added up and not averaged: Adagrad
let slope = gradient(weights)
squares = squares + slope * slope
weights -= rate * slope / epsilonPlace.root(squares, epsilon)
