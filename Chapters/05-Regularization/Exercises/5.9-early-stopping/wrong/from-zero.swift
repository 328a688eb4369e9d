// diagnosis: evaluations are counted from 0: the best one is one too early
let improves: Bool
switch (direction, best) {
case (_, nil): improves = !value.isNaN
case (.lowest, let best?): improves = value < best
case (.highest, let best?): improves = value > best
}
if improves { (best, bestEvaluation) = (value, evaluations) }
evaluations += 1
return improves
