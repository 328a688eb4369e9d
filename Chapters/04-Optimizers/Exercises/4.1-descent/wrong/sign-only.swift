// diagnosis: only the sign of the slope is used: every step is as long as the rate
let slope = gradient(weights)
weights -= rate * ((slope .> 0) - (slope .< 0))
