// diagnosis: a value as good as the best counted as better
evaluations += 1
let improves: Bool
switch (direction, best) {
case (_, nil): improves = !value.isNaN
case (.lowest, let best?): improves = value <= best
case (.highest, let best?): improves = value >= best
}
if improves { (best, bestEvaluation) = (value, evaluations) }
return improves
