// diagnosis: the slopes are added; along a path they multiply
let u = 3 * x + 2
return Slope(value: u * u * u * u, derivative: 4 * u * u * u + 3)
