// diagnosis: the larger of x and slope·x is right only for slopes up to 1
maximum(x, slope * x)
