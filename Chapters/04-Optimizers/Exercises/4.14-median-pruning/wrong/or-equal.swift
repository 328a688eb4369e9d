// diagnosis: a trial that is exactly as good as the median is stopped as well
guard let lowest = losses.min(), losses.count >= warmUpUnits, whole.count >= warmUpTrials
else { return false }
return lowest >= median(of: whole.map { $0[losses.count - 1] })
