// diagnosis: it looks ahead by the whole velocity; only the share `decay` will remain of it
velocity = decay * velocity + rate * gradient(weights - velocity)
weights -= velocity
