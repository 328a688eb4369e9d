// diagnosis: it looks behind: the weights move against the velocity's sign here
velocity = decay * velocity + rate * gradient(weights + decay * velocity)
weights -= velocity
