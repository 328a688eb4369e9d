// diagnosis: the sum is not divided by the number of rows
return bins.map { Double($0.count) * abs($0.gap) }.reduce(0, +)
