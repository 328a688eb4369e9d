// diagnosis: the average is a sum: its slopes are not scaled by 1 − decay
let slope = gradient(weights)
switch convention {
case .heavyBall:
  velocity = decay * velocity + rate * slope
  weights -= velocity
case .sum, .average:
  velocity = decay * velocity + slope
  weights -= rate * velocity
}
