// diagnosis: NaN was taken for the best at first, and nothing is better than NaN
evaluations += 1
let improves: Bool
switch (direction, best) {
case (_, nil): improves = true
case (.lowest, let best?): improves = value < best
case (.highest, let best?): improves = value > best
}
if improves { (best, bestEvaluation) = (value, evaluations) }
return improves
