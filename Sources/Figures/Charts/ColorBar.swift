/// The key to a heat map's colors: a strip with ticks beside the cells.
struct ColorBar {
  let scale: ColorScale
  let range: ClosedRange<Double>

  /// The room it takes to the right of the cells, in pixels.
  var width: Double { 34 + (ticks(count: 5).labels.map { textWidth($0, size: 12) }.max() ?? 0) }

  private func ticks(count: Int) -> Ticks {
    Ticks.linear(covering: range, count: count).inside(range)
  }

  func draw(beside cells: Box, on canvas: inout Canvas) {
    let bar = Box(x: cells.right + 16, y: cells.y, width: 12, height: cells.height)
    let (low, high) = (range.lowerBound, range.upperBound)
    let strips = max(2, Int(bar.height / 4))
    let styles = (0..<strips).map { strip in
      let share = (Double(strip) + 0.5) / Double(strips)
      return [scale.style(of: high - (high - low) * share, in: range)]
    }
    canvas.raster(styles, in: bar)
    canvas.rectangle(bar, outline: .axis)
    let ticks = ticks(count: bar.height < 90 ? 2 : 5)
    for (value, label) in zip(ticks.values, ticks.labels) {
      let y = bar.bottom - (value - low) / (high - low) * bar.height
      canvas.line(from: Point(bar.right, y), to: Point(bar.right + 3, y))
      canvas.text(label, at: Point(bar.right + 7, y + 4), ink: .faint)
    }
  }
}
