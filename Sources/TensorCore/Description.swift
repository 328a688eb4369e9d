import Foundation

extension Tensor: CustomStringConvertible {
  /// The shape, then the elements as nested rows; of long axes only the first and last three.
  ///
  ///     [2, 3]
  ///     [[1, 2, 3],
  ///      [4, 5, 6]]
  public var description: String {
    if rank == 0 { return Tensor.text(of: elements[0]) }
    let width = shownPlaces.map { Tensor.text(of: elements[$0]).count }.max() ?? 0
    return "\(shape)\n" + nested(shape[...], from: 0, indent: 1, width: width)
  }

  /// Four significant digits; more would hide the pattern.
  private static func text(of value: Scalar) -> String {
    if value == value.rounded(), abs(value) < 1e6 { return String(Int(value)) }
    return String(format: "%.4g", Double(value))
  }

  /// What is shown of an axis: all of it, or three from either end.
  private static func shown(_ extent: Int) -> [Int] {
    extent <= 8 ? Array(0..<extent) : [0, 1, 2, extent - 3, extent - 2, extent - 1]
  }

  /// Where the elements that are shown are stored.
  private var shownPlaces: [Int] {
    shape.reduce([0]) { places, extent in
      places.flatMap { place in Tensor.shown(extent).map { place * extent + $0 } }
    }
  }

  private func nested(
    _ shape: ArraySlice<Int>, from start: Int, indent: Int, width: Int
  ) -> String {
    guard let extent = shape.first else {
      let text = Tensor.text(of: elements[start])
      return String(repeating: " ", count: width - text.count) + text
    }
    let inner = shape.dropFirst()
    let step = inner.reduce(1, *)
    var parts = Tensor.shown(extent).map {
      nested(inner, from: start + $0 * step, indent: indent + 1, width: width)
    }
    if extent > parts.count { parts.insert("…", at: 3) }
    // Rows stand below each other, matrices with an empty line between.
    let lines = String(repeating: "\n", count: inner.count)
    let separator = inner.isEmpty ? ", " : "," + lines + String(repeating: " ", count: indent)
    return "[" + parts.joined(separator: separator) + "]"
  }
}
