// diagnosis: the weights move by the velocity before this slope was added to it
let slope = gradient(weights)
switch convention {
case .heavyBall:
  weights -= velocity
  velocity = decay * velocity + rate * slope
case .sum:
  weights -= rate * velocity
  velocity = decay * velocity + slope
case .average:
  weights -= rate * velocity
  velocity = decay * velocity + (1 - decay) * slope
}
