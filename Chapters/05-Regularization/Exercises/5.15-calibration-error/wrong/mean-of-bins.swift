// diagnosis: every bin counts the same, however few rows it has
return bins.map { abs($0.gap) }.reduce(0, +) / Double(bins.count)
