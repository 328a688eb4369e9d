// diagnosis: the improvement of the mean, max(best − μ, 0), instead of the mean improvement
require(deviation >= 0, "expectedImprovement: a deviation of 0 or more expected; got \(deviation)")
return max(best - mean, 0)
