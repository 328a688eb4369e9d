// diagnosis: the slope is scaled by 1 − decay in all three; only the average does that
let slope = gradient(weights)
velocity = decay * velocity + (1 - decay) * (convention == .heavyBall ? rate : 1) * slope
weights -= (convention == .heavyBall ? 1 : rate) * velocity
