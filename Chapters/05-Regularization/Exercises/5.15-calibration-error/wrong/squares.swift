// diagnosis: the gaps are squared
let rows = bins.map(\.count).reduce(0, +)
return bins.map { Double($0.count) * $0.gap * $0.gap }.reduce(0, +) / Double(rows)
