// diagnosis: the lower bound is forgotten where it should be added: linear and whole numbers
switch self {
case .linear(let range):
  return place * (range.upperBound - range.lowerBound)
case .logarithmic(let range):
  return range.lowerBound * pow(range.upperBound / range.lowerBound, place)
case .integer(let range):
  return Double(min(Int(place * Double(range.count)), range.count - 1))
case .choice(let options):
  return Double(min(Int(place * Double(options.count)), options.count - 1))
}
