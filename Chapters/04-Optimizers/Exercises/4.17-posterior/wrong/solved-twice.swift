// diagnosis: for ‖L⁻¹k‖² the second system, with Lᵀ, must not be solved as well
let covariances = points.map { kernel($0, point, lengthScale) }
let mean = zip(covariances, weights).reduce(0) { $0 + $1.0 * $1.1 }
let solution = solve(transposeOf: lower, solve(lower: lower, covariances))
return (mean, max(1 - solution.reduce(0) { $0 + $1 * $1 }, 0).squareRoot())
