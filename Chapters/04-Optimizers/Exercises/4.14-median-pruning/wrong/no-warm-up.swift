// diagnosis: nobody gets a warm-up: the first trials are stopped by one or two others
guard let lowest = losses.min() else { return false }
return lowest > median(of: whole.map { $0[losses.count - 1] })
