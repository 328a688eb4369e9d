// diagnosis: y is used in x·y and in tanh y; only the second path comes back
let u = 3 * x + 2
let t = Foundation.tanh(y)
return HandWalk(
  value: u * u * u * u + x * y + t, slopeX: 12 * u * u * u + y, slopeY: 1 - t * t)
