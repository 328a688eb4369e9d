// diagnosis: the weights are replaced by the step instead of moved by it
weights = -rate * gradient(weights)
