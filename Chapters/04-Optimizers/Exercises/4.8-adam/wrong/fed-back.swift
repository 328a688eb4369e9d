// diagnosis: the corrected averages are fed back into the recursion
let slope = gradient(weights)
step += 1
mean = meanDecay * mean + (1 - meanDecay) * slope
square = squareDecay * square + (1 - squareDecay) * slope * slope
mean /= Tensor(1 - pow(meanDecay, Scalar(step)))
square /= Tensor(1 - pow(squareDecay, Scalar(step)))
weights -= rate * mean / epsilonPlace.root(square, epsilon)
