// diagnosis: the slope of tanh is 1 − t², with t = tanh y, not 1 − y²
let u = 3 * x + 2
let t = Foundation.tanh(y)
return HandWalk(
  value: u * u * u * u + x * y + t, slopeX: 12 * u * u * u + y, slopeY: x + 1 - y * y)
