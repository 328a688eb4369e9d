// diagnosis: the term σ·φ(z) is missing: what is unknown is worth nothing
require(deviation >= 0, "expectedImprovement: a deviation of 0 or more expected; got \(deviation)")
guard deviation > 0 else { return max(best - mean, 0) }
let z = (best - mean) / deviation
return max((best - mean) * erfc(-z / 2.0.squareRoot()) / 2, 0)
