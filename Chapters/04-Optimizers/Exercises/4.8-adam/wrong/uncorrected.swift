// diagnosis: the averages are not corrected for having begun at 0
let slope = gradient(weights)
step += 1
mean = meanDecay * mean + (1 - meanDecay) * slope
square = squareDecay * square + (1 - squareDecay) * slope * slope
weights -= rate * mean / epsilonPlace.root(square, epsilon)
