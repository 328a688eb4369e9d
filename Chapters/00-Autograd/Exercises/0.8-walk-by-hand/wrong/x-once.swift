// diagnosis: x is used in u and in x·y; only the first path comes back
let u = 3 * x + 2
let t = Foundation.tanh(y)
return HandWalk(
  value: u * u * u * u + x * y + t, slopeX: 12 * u * u * u, slopeY: x + 1 - t * t)
