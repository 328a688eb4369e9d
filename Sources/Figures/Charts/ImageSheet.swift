/// Small images in rows, with captions: samples, mistakes, filters.
///
///     ImageSheet(title: "Mistakes", pictures: mistakes.map {
///       Picture($0.pixels, width: 28, height: 28, caption: "\($0.truth) → \($0.guess)")
///     })
public struct ImageSheet: Figure {
  /// What the images are.
  public var title: String
  /// The images, filling row after row.
  public var pictures: [Picture]
  /// Images in a row.
  public var columns: Int
  /// The width an image is shown at, in pixels, rounded to whole steps of its own pixels.
  public var pictureWidth: Double

  /// A sheet of pictures.
  public init(
    title: String, pictures: [Picture], columns: Int = 6, pictureWidth: Double = 84
  ) {
    require(columns > 0, "ImageSheet: a column or more expected; got \(columns)")
    (self.title, self.pictures) = (title, pictures)
    (self.columns, self.pictureWidth) = (columns, pictureWidth)
  }

  /// Its width and height, in pixels: as large as its pictures need.
  public var size: Size {
    let rows = (pictures.count + columns - 1) / columns
    return Size(heading.width, heading.height + Double(rows) * pitch.height + 6)
  }

  public func draw(on canvas: inout Canvas) {
    heading.draw(on: &canvas)
    let pitch = pitch
    for (index, picture) in pictures.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      let shown = shownSize(of: picture)
      let box = Box(
        x: ImageSheet.margin + Double(column) * pitch.width + (pitch.width - shown.width) / 2,
        y: heading.height + Double(row) * pitch.height, width: shown.width, height: shown.height)
      picture.draw(in: box, on: &canvas)
      canvas.rectangle(box, outline: .grid)
      if picture.caption.isEmpty { continue }
      let caption = shortened(picture.caption, to: pitch.width - 4, size: 11)
      canvas.text(caption, at: Point(box.center.x, box.bottom + 15), anchor: .middle, size: 11)
    }
  }

  private static let margin = 10.0

  private func shownSize(of picture: Picture) -> Size {
    let scale = max(1, (pictureWidth / Double(picture.width)).rounded())
    return Size(scale * Double(picture.width), scale * Double(picture.height))
  }

  /// The distance from picture to picture: captions may be wider than their picture, to a degree.
  private var pitch: Size {
    let shown = pictures.map(shownSize)
    let captions = pictures.map { textWidth($0.caption, size: 11) }.max() ?? 0
    let widest = shown.map(\.width).max() ?? 0
    let tallest = shown.map(\.height).max() ?? 0
    return Size(
      max(widest + 10, min(captions + 14, widest * 1.6)), tallest + (captions > 0 ? 28 : 10))
  }

  private var heading: Heading {
    let used = Double(min(columns, pictures.count)) * pitch.width
    return Heading(
      title, width: 2 * ImageSheet.margin + max(textWidth(title, size: 15.5) + 8, used))
  }
}
