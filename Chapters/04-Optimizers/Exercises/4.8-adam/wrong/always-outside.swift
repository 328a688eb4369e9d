// diagnosis: ε always stands outside the root, wherever it was asked to stand
let slope = gradient(weights)
step += 1
mean = meanDecay * mean + (1 - meanDecay) * slope
square = squareDecay * square + (1 - squareDecay) * slope * slope
let correctedMean = mean / (1 - pow(meanDecay, Scalar(step)))
let correctedSquare = square / (1 - pow(squareDecay, Scalar(step)))
weights -= rate * correctedMean / (sqrt(correctedSquare) + epsilon)
