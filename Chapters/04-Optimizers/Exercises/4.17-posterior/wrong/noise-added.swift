// diagnosis: the noise is added: that is the deviation of a new measurement, not of the function
let covariances = points.map { kernel($0, point, lengthScale) }
let mean = zip(covariances, weights).reduce(0) { $0 + $1.0 * $1.1 }
let known = solve(lower: lower, covariances).reduce(0) { $0 + $1 * $1 }
return (mean, max(1 + noise - known, 0).squareRoot())
