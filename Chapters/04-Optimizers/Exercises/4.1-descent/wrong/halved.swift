// diagnosis: the step is half as long as it should be
weights -= rate / 2 * gradient(weights)
