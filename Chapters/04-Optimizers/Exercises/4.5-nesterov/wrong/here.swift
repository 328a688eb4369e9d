// diagnosis: the slope is asked for where the weights are: the plain heavy ball
velocity = decay * velocity + rate * gradient(weights)
weights -= velocity
