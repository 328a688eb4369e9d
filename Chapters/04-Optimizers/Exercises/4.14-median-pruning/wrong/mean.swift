// diagnosis: the mean instead of the median: a single very bad trial lets nearly all others pass
guard let lowest = losses.min(), losses.count >= warmUpUnits, whole.count >= warmUpTrials
else { return false }
let others = whole.map { $0[losses.count - 1] }
return lowest > others.reduce(0, +) / Double(others.count)
