// diagnosis: best − μ is turned around: this is what a loss would exceed the best by
require(deviation >= 0, "expectedImprovement: a deviation of 0 or more expected; got \(deviation)")
guard deviation > 0 else { return max(mean - best, 0) }
let z = (mean - best) / deviation
let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
let probability = erfc(-z / 2.0.squareRoot()) / 2
return max((mean - best) * probability + deviation * density, 0)
