// diagnosis: the variance takes off ‖k‖²: the triangular system L·v = k is not solved
let covariances = points.map { kernel($0, point, lengthScale) }
let mean = zip(covariances, weights).reduce(0) { $0 + $1.0 * $1.1 }
let known = covariances.reduce(0) { $0 + $1 * $1 }
return (mean, max(1 - known, 0).squareRoot())
