// diagnosis: at the end of the line, u = 1, stands a number or a name after the last one
switch self {
case .linear(let range):
  return range.lowerBound + place * (range.upperBound - range.lowerBound)
case .logarithmic(let range):
  return range.lowerBound * pow(range.upperBound / range.lowerBound, place)
case .integer(let range):
  return Double(range.lowerBound + Int(place * Double(range.count)))
case .choice(let options):
  return Double(Int(place * Double(options.count)))
}
