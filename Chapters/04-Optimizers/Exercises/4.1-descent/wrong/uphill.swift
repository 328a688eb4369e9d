// diagnosis: the step goes along the gradient, uphill
weights += rate * gradient(weights)
