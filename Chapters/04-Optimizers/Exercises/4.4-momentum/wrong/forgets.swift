// diagnosis: the velocity does not remember: plain descent
let slope = gradient(weights)
velocity = (convention == .average ? 1 - decay : 1) * slope
weights -= rate * velocity
