// diagnosis: left minus right: the sign of the slope is turned around
return (f(x - h) - f(x + h)) / (2 * h)
