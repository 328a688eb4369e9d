// diagnosis: the mean is divided by the sum of the kernels; α already weighs the measurements
let covariances = points.map { kernel($0, point, lengthScale) }
let sum = zip(covariances, weights).reduce(0) { $0 + $1.0 * $1.1 }
let known = solve(lower: lower, covariances).reduce(0) { $0 + $1 * $1 }
return (sum / covariances.reduce(0, +), max(1 - known, 0).squareRoot())
