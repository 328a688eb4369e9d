// diagnosis: only the square is corrected; the mean began at 0 as well
let slope = gradient(weights)
step += 1
mean = meanDecay * mean + (1 - meanDecay) * slope
square = squareDecay * square + (1 - squareDecay) * slope * slope
let correctedSquare = square / (1 - pow(squareDecay, Scalar(step)))
weights -= rate * mean / epsilonPlace.root(correctedSquare, epsilon)
