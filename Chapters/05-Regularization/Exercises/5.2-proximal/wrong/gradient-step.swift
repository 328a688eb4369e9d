// diagnosis: a plain step along the gradient: it goes past 0, and gives no zeros
weights - step * gradient(at: weights)
