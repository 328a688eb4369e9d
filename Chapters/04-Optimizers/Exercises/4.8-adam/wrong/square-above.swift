// diagnosis: the square stands above the line as well: it has no sign, and weights only shrink
let slope = gradient(weights)
step += 1
square = squareDecay * square + (1 - squareDecay) * slope * slope
let correctedSquare = square / (1 - pow(squareDecay, Scalar(step)))
weights -= rate * correctedSquare / epsilonPlace.root(correctedSquare, epsilon)
