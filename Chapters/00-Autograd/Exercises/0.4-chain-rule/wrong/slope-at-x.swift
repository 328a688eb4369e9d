// diagnosis: the outer slope is taken at x instead of at u
let u = 3 * x + 2
return Slope(value: u * u * u * u, derivative: 4 * x * x * x * 3)
