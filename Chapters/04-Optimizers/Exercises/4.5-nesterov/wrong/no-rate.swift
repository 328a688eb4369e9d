// diagnosis: the slope enters the velocity without the rate
velocity = decay * velocity + gradient(lookAhead(from: weights))
weights -= velocity
