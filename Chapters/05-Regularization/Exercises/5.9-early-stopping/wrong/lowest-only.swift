// diagnosis: the direction is ignored: lower is always better
evaluations += 1
let improves = best.map { value < $0 } ?? !value.isNaN
if improves { (best, bestEvaluation) = (value, evaluations) }
return improves
