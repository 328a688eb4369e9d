// Numbers as SVG writes them, the same bytes in every locale.

/// A length or coordinate to a tenth of a pixel, in the fewest characters: `12`, `0.5`, `-3.2`.
///
/// Places far outside the picture are brought as near as the eye cannot tell.
func pixels(_ value: Double) -> String {
  let tenths = Int((min(1e6, max(-1e6, value)) * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
  return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
}

/// A point as two coordinates.
func pair(_ point: Point) -> String { "\(pixels(point.x)) \(pixels(point.y))" }

/// A box as the attributes of an element.
func place(of box: Box) -> String {
  "x=\"\(pixels(box.x))\" y=\"\(pixels(box.y))\" width=\"\(pixels(max(0, box.width)))\" "
    + "height=\"\(pixels(max(0, box.height)))\""
}

/// A share from 0 to 1 to three digits: `0.5`.
func thousandths(_ share: Double) -> String {
  let whole = Int((min(1, max(0, share)) * 1000).rounded())
  if whole.isMultiple(of: 1000) { return "\(whole / 1000)" }
  var digits = String(1000 + whole).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return "0.\(digits)"
}
