// diagnosis: the logarithmic dimension is spaced like a linear one: differences, not factors
switch self {
case .linear(let range), .logarithmic(let range):
  return range.lowerBound + place * (range.upperBound - range.lowerBound)
case .integer(let range):
  return Double(range.lowerBound + min(Int(place * Double(range.count)), range.count - 1))
case .choice(let options):
  return Double(min(Int(place * Double(options.count)), options.count - 1))
}
