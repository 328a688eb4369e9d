/// The frame most charts share: heading, axes, grid, and the box that holds the data.
struct Plot {
  let size: Size
  let heading: Heading
  let x: Axis
  let y: Axis
  let box: Box

  /// Lays out the frame so that every label has its room.
  init(title: String, size: Size, keys: [Heading.Key] = [], x: Axis, y: Axis) {
    let heading = Heading(title, keys: keys, width: size.width)
    let labelWidth = y.ticks.labels.map { textWidth($0, size: 12) }.max() ?? 0
    let left = 14 + (y.title.isEmpty ? 0 : 20) + labelWidth + 8
    let lastLabel = textWidth(x.ticks.labels.last ?? "", size: 12) / 2
    let right = max(16, lastLabel + 6)
    let below = 26 + (x.title.isEmpty ? 4 : 22)
    (self.size, self.heading, self.x, self.y) = (size, heading, x, y)
    box = Box(
      x: left, y: heading.height, width: max(10, size.width - left - right),
      height: max(10, size.height - heading.height - Double(below)))
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
    for (value, label) in zip(x.ticks.values, x.ticks.labels) {
      let place = across(value)
      if verticalGrid {
        canvas.line(from: Point(place, box.y), to: Point(place, box.bottom), ink: .grid)
      }
      canvas.text(label, at: Point(place, box.bottom + 18), anchor: .middle, ink: .faint)
    }
    canvas.line(from: Point(box.x, box.bottom), to: Point(box.right, box.bottom))
    drawTitles(on: &canvas)
  }

  private func drawTitles(on canvas: inout Canvas) {
    if !x.title.isEmpty {
      let place = Point(box.center.x, box.bottom + 38)
      canvas.text(x.title, at: place, anchor: .middle, size: 13, ink: .faint)
    }
    if !y.title.isEmpty {
      let place = Point(22, box.center.y)
      canvas.text(y.title, at: place, anchor: .middle, size: 13, ink: .faint, turned: -90)
    }
  }
}
