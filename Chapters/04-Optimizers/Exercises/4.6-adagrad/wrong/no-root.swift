// diagnosis: the root is missing: it is divided by the sum of squares itself
let slope = gradient(weights)
squares = squares + slope * slope
weights -= rate * slope / (squares + epsilon)
