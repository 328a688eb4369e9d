// diagnosis: n − 1 parts for n numbers: the last number and the last name only stand at u = 1
switch self {
case .linear(let range):
  return range.lowerBound + place * (range.upperBound - range.lowerBound)
case .logarithmic(let range):
  return range.lowerBound * pow(range.upperBound / range.lowerBound, place)
case .integer(let range):
  return Double(range.lowerBound + Int(place * Double(range.count - 1)))
case .choice(let options):
  return Double(Int(place * Double(options.count - 1)))
}
