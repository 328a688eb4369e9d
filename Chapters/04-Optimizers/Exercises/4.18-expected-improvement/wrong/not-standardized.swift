// diagnosis: z is not divided by the deviation
require(deviation >= 0, "expectedImprovement: a deviation of 0 or more expected; got \(deviation)")
guard deviation > 0 else { return max(best - mean, 0) }
let z = best - mean
let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
let probability = erfc(-z / 2.0.squareRoot()) / 2
return max((best - mean) * probability + deviation * density, 0)
