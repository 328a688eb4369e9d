// diagnosis: every step is corrected like the first: the updates are not counted
let slope = gradient(weights)
mean = meanDecay * mean + (1 - meanDecay) * slope
square = squareDecay * square + (1 - squareDecay) * slope * slope
let correctedMean = mean / (1 - meanDecay)
let correctedSquare = square / (1 - squareDecay)
weights -= rate * correctedMean / epsilonPlace.root(correctedSquare, epsilon)
