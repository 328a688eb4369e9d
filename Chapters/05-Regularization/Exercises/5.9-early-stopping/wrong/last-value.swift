// diagnosis: each value is compared with the one before, not with the best
evaluations += 1
let improves: Bool
switch (direction, best) {
case (_, nil): improves = !value.isNaN
case (.lowest, let last?): improves = value < last
case (.highest, let last?): improves = value > last
}
best = value
if improves { bestEvaluation = evaluations }
return improves
