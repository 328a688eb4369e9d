// diagnosis: the power does not go down by one: the slope of u⁴ is 4u³
let u = 3 * x + 2
return Slope(value: u * u * u * u, derivative: 4 * u * u * u * u * 3)
