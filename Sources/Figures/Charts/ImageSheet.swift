/// Small images in rows, with captions: samples, mistakes, filters.
///
///     ImageSheet(title: "Mistakes", pictures: wrong.map {
///       Picture($0.pixels, width: 28, height: 28, caption: "\($0.truth) → \($0.guess)")
///     })
public struct ImageSheet: Figure {
  public var title: String
  public var pictures: [Picture]
  /// Pictures in a row.
  public var columns: Int
  /// The width a picture is shown at, in pixels.
  public var pictureWidth: Double

  /// A sheet of pictures.
  ///
  /// - Parameters:
  ///   - title: what they are.
  ///   - pictures: the images, filling row after row.
  ///   - columns: pictures in a row.
  ///   - pictureWidth: the width each is shown at, in pixels.
  public init(
    title: String, pictures: [Picture], columns: Int = 6, pictureWidth: Double = 84
  ) {
    require(columns > 0, "ImageSheet: a column or more expected; got \(columns)")
    (self.title, self.pictures) = (title, pictures)
    (self.columns, self.pictureWidth) = (columns, pictureWidth)
  }

  private var pitch: Double { pictureWidth + 18 }

  private var captionHeight: Double { pictures.allSatisfy { $0.caption.isEmpty } ? 12 : 28 }

  private var rowHeight: Double {
    let tallest = pictures.map { Double($0.height) / Double($0.width) }.max() ?? 1
    return pictureWidth * tallest + captionHeight
  }

  private var heading: Heading {
    let used = Double(max(1, min(columns, pictures.count)))
    return Heading(title, width: max(28 + textWidth(title, size: 15.5), 28 + used * pitch - 18))
  }

  public var size: Size {
    let rows = (pictures.count + columns - 1) / columns
    return Size(heading.width, heading.height + Double(rows) * rowHeight + 8)
  }

  public func draw(on canvas: inout Canvas) {
    heading.draw(on: &canvas)
    for (index, picture) in pictures.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      let height = pictureWidth * Double(picture.height) / Double(picture.width)
      let box = Box(
        x: 14 + Double(column) * pitch, y: heading.height + Double(row) * rowHeight,
        width: pictureWidth, height: height)
      picture.draw(in: box, on: &canvas)
      canvas.rectangle(box, outline: .grid)
      let place = Point(box.center.x, box.bottom + 15)
      canvas.text(
        shortened(picture.caption, to: pitch - 2, size: 11), at: place, anchor: .middle, size: 11)
    }
  }
}
