// diagnosis: a trial that has just begun is compared with what the others had at their end
guard let lowest = losses.min(), losses.count >= warmUpUnits, whole.count >= warmUpTrials
else { return false }
return lowest > median(of: whole.map { $0[$0.count - 1] })
