// diagnosis: below 0 the leak is added to x instead of taking its place
x + slope * minimum(x, 0)
