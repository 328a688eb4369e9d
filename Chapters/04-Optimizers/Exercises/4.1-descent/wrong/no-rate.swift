// diagnosis: the rate is not used: the step is as long as the gradient
weights -= gradient(weights)
