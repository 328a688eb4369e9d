// diagnosis: the slope 3 of 3x + 2 is missing on the way back to x
let u = 3 * x + 2
let t = Foundation.tanh(y)
return HandWalk(
  value: u * u * u * u + x * y + t, slopeX: 4 * u * u * u + y, slopeY: x + 1 - t * t)
