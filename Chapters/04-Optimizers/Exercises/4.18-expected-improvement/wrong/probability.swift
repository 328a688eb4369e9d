// diagnosis: the probability of an improvement, Φ(z), instead of its size
require(deviation >= 0, "expectedImprovement: a deviation of 0 or more expected; got \(deviation)")
guard deviation > 0 else { return best > mean ? 1 : 0 }
return erfc(-(best - mean) / deviation / 2.0.squareRoot()) / 2
