// diagnosis: the slope is applied above 0, and the numbers below stay as they are
slope * maximum(x, 0) + minimum(x, 0)
