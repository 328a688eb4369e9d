// diagnosis: the bar is the best of the others, so that nearly every trial is stopped
guard let lowest = losses.min(), losses.count >= warmUpUnits, whole.count >= warmUpTrials
else { return false }
return lowest > whole.reduce(.infinity) { min($0, $1[losses.count - 1]) }
