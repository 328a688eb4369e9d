// diagnosis: the step begins at the place ahead, so that the velocity counts twice
let place = lookAhead(from: weights)
velocity = decay * velocity + rate * gradient(place)
weights = place - velocity
