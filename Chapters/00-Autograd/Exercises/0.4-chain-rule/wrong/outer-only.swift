// diagnosis: the slope of the inner function, 3, is missing
let u = 3 * x + 2
return Slope(value: u * u * u * u, derivative: 4 * u * u * u)
