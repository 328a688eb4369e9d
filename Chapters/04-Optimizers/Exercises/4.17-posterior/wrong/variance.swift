// diagnosis: the variance is returned, not its square root, the standard deviation
let covariances = points.map { kernel($0, point, lengthScale) }
let mean = zip(covariances, weights).reduce(0) { $0 + $1.0 * $1.1 }
let known = solve(lower: lower, covariances).reduce(0) { $0 + $1 * $1 }
return (mean, max(1 - known, 0))
