// diagnosis: whole numbers are rounded, so that the first and the last get half the room of others
switch self {
case .linear(let range):
  return range.lowerBound + place * (range.upperBound - range.lowerBound)
case .logarithmic(let range):
  return range.lowerBound * pow(range.upperBound / range.lowerBound, place)
case .integer(let range):
  return (Double(range.lowerBound) + place * Double(range.count - 1)).rounded()
case .choice(let options):
  return (place * Double(options.count - 1)).rounded()
}
