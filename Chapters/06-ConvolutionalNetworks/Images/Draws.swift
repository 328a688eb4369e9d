import TensorCore

// Single random numbers. Those of the standard library may change with the next release of Swift.

/// A number spread evenly over a range; of an empty one, its lower bound.
func draw(_ range: Range<Double>, using generator: inout some RandomNumberGenerator) -> Double {
  let unit = Double(generator.next() >> 11) * 0x1p-53
  return range.lowerBound + (range.upperBound - range.lowerBound) * unit
}

/// A number spread evenly between `middle − reach` and `middle + reach`.
func draw(
  around middle: Double, by reach: Double, using generator: inout some RandomNumberGenerator
) -> Double {
  draw(middle - reach..<middle + reach, using: &generator)
}

/// One of the whole numbers 0 to `last`, each equally likely.
func draw(upTo last: Int, using generator: inout some RandomNumberGenerator) -> Int {
  require(last >= 0, "draw: a place for what is drawn expected; got \(last + 1) of them")
  return Int(generator.next().multipliedFullWidth(by: UInt64(last + 1)).high)
}
