// diagnosis: the heavy ball's velocity contains the rate already, and is multiplied by it again
let slope = gradient(weights)
switch convention {
case .heavyBall: velocity = decay * velocity + rate * slope
case .sum: velocity = decay * velocity + slope
case .average: velocity = decay * velocity + (1 - decay) * slope
}
weights -= rate * velocity
