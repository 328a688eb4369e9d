// diagnosis: the last loss decides; a trial that was low before and went up once is stopped
guard let last = losses.last, losses.count >= warmUpUnits, whole.count >= warmUpTrials
else { return false }
return last > median(of: whole.map { $0[losses.count - 1] })
