/// The frame most charts share: heading, axes, grid, and the box that holds the data.
struct Plot {
  let heading: Heading
  let x: Axis
  let y: Axis
  let box: Box
  /// The labels below, slanted where they would run into each other.
  private let names: SlantingNames

  /// Lays out the frame so that every label has its room.
  init(title: String, size: Size, keys: [Heading.Key] = [], x: Axis, y: Axis) {
    let heading = Heading(title, keys: keys, width: size.width)
    let labelWidth = y.ticks.labels.map { textWidth($0, size: 12) }.max() ?? 0
    let roughWidth = size.width - labelWidth - 58
    let names = SlantingNames(
      x.ticks.labels, pitch: roughWidth / Double(max(1, x.ticks.labels.count)))
    let left = max(14 + (y.title.isEmpty ? 0 : 20) + labelWidth + 8, names.overhang)
    let lastLabel = names.slant ? 0 : textWidth(x.ticks.labels.last ?? "", size: 12) / 2
    let right = max(16, lastLabel + 6)
    let below = names.height + (x.title.isEmpty ? 6 : 24)
    (self.heading, self.x, self.y, self.names) = (heading, x, y, names)
    box = Box(
      x: left, y: heading.height, width: max(10, size.width - left - right),
      height: max(10, size.height - heading.height - below))
  }

  /// Where a pair of values lies on the picture, unless an axis cannot show it.
  func place(_ point: Point) -> Point? {
    guard x.scale.shows(point.x) && y.scale.shows(point.y) else { return nil }
    return Point(across(point.x), up(point.y))
  }

  /// The horizontal place of a value.
  func across(_ value: Double) -> Double { box.x + x.position(of: value) * box.width }

  /// The vertical place of a value.
  func up(_ value: Double) -> Double { box.bottom - y.position(of: value) * box.height }

  /// Draws heading, grid, ticks and titles; the data come on top.
  func drawFrame(on canvas: inout Canvas, verticalGrid: Bool = true) {
    heading.draw(on: &canvas)
    for (value, label) in zip(y.ticks.values, y.ticks.labels) {
      let place = up(value)
      canvas.line(from: Point(box.x, place), to: Point(box.right, place), ink: .grid)
      canvas.text(label, at: Point(box.x - 8, place + 4), anchor: .end, ink: .faint)
    }
    for place in x.ticks.values.map(across) where verticalGrid {
      canvas.line(from: Point(place, box.y), to: Point(place, box.bottom), ink: .grid)
    }
    names.draw(at: x.ticks.values.map(across), below: box.bottom, on: &canvas)
    canvas.line(from: Point(box.x, box.bottom), to: Point(box.right, box.bottom))
    let bottom = box.bottom + names.height + 15
    drawTitles(x: x.title, y: y.title, beside: box, bottom: bottom, on: &canvas)
  }
}

/// Writes what the axes show: one title below a box, one upright at the left edge of the figure.
func drawTitles(
  x: String, y: String, beside box: Box, bottom: Double, on canvas: inout Canvas
) {
  if !x.isEmpty {
    let place = Point(box.center.x, bottom)
    canvas.text(x, at: place, anchor: .middle, size: 13, ink: .faint)
  }
  if !y.isEmpty {
    let place = Point(22, box.center.y)
    canvas.text(y, at: place, anchor: .middle, size: 13, ink: .faint, turned: -90)
  }
}
