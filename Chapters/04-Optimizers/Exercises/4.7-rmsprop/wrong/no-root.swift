// diagnosis: the root is missing: it is divided by the mean square itself
let slope = gradient(weights)
squares = decay * squares + (1 - decay) * slope * slope
weights -= rate * slope / (squares + epsilon)
