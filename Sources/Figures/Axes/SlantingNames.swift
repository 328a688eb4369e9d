/// Labels in a row below a chart, slanted where they would run into each other.
struct SlantingNames {
  let names: [String]
  let slant: Bool
  private let size: Double
  private let widest: Double

  /// Labels whose middles are a pitch apart, in pixels.
  init(_ names: [String], pitch: Double, size: Double = 12) {
    (self.names, self.size) = (names, size)
    widest = names.map { textWidth($0, size: size) }.max() ?? 0
    slant = widest > pitch - 4
  }

  /// The height they take, in pixels.
  var height: Double { names.isEmpty ? 0 : slant ? widest * 0.71 + 16 : 24 }

  /// How far the first slanted name reaches to the left of its place, in pixels.
  var overhang: Double { slant ? textWidth(names.first ?? "", size: size) * 0.71 : 0 }

  func draw(at places: [Double], below bottom: Double, on canvas: inout Canvas) {
    for (place, name) in zip(places, names) {
      canvas.text(
        name, at: Point(slant ? place + 4 : place, bottom + (slant ? 14 : 18)),
        anchor: slant ? .end : .middle, size: size, ink: .faint, turned: slant ? -45 : 0)
    }
  }
}
