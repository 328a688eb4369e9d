// diagnosis: the square keeps the mean's share instead of its own
let slope = gradient(weights)
step += 1
mean = meanDecay * mean + (1 - meanDecay) * slope
square = meanDecay * square + (1 - meanDecay) * slope * slope
let correctedMean = mean / (1 - pow(meanDecay, Scalar(step)))
let correctedSquare = square / (1 - pow(meanDecay, Scalar(step)))
weights -= rate * correctedMean / epsilonPlace.root(correctedSquare, epsilon)
