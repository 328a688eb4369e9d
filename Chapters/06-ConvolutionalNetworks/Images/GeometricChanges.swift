import TensorCore

// What can be done to the place of things in an image without changing what they are. All of it
// takes images [channels, height, width] as well as batches [batch, channels, height, width].

extension Tensor {
  /// The mirror image: left and right are swapped.
  public func flippedHorizontally() -> Tensor { transformed(by: .horizontalFlip) }

  /// The image upside down, as a lake shows it.
  public func flippedVertically() -> Tensor { transformed(by: .verticalFlip) }

  /// The image turned around its center, counter-clockwise; corners that turn out of it are lost.
  public func rotated(degrees: Double) -> Tensor { transformed(by: .rotation(degrees: degrees)) }

  /// The image moved to the right and down by some pixels, whole or not.
  public func translated(x: Double = 0, y: Double = 0) -> Tensor {
    transformed(by: .translation(x: x, y: y))
  }

  /// The image made larger (or, below 1, smaller) around its center, in a frame that stays.
  public func zoomed(by factor: Double) -> Tensor {
    transformed(by: .scaling(x: factor, y: factor))
  }

  /// The image leaning over, by so many columns a row.
  public func sheared(by slope: Double) -> Tensor { transformed(by: .shear(slope)) }

  /// A part of the image.
  ///
  /// - Parameters:
  ///   - top: the first row.
  ///   - left: the first column.
  ///   - height: how many rows.
  ///   - width: how many columns.
  /// - Returns: `[…, height, width]`
  public func cropped(top: Int, left: Int, height: Int, width: Int) -> Tensor {
    let size = imageSize("cropped")
    require(
      top >= 0 && left >= 0 && height >= 0 && width >= 0
        && top + height <= size.height && left + width <= size.width,
      "cropped: a part of the \(size.height) rows and \(size.width) columns expected; "
        + "got rows \(top)..<\(top + height), columns \(left)..<\(left + width)")
    let leading = shape.dropLast(2).map { 0..<$0 }
    return self[block: leading + [top..<top + height, left..<left + width]]
  }

  /// The image in the middle of a larger one, with zeros around it.
  ///
  /// - Parameter margin: how many rows and columns come to each side.
  /// - Returns: `[…, height + 2·margin, width + 2·margin]`
  public func framed(by margin: Int) -> Tensor {
    let (height, width) = imageSize("framed")
    let leading = Array(shape.dropLast(2))
    var result = Tensor.zeros(leading + [height + 2 * margin, width + 2 * margin])
    let block = leading.map { 0..<$0 } + [margin..<margin + height, margin..<margin + width]
    result[block: block] = self
    return result
  }

  /// The image in another size, bilinearly.
  ///
  /// The new pixels divide the same rectangle, so that their middles lie at
  /// `(column + ½)·old/new − ½`. When it becomes much smaller, blur it first: pixels between the
  /// places asked for are not seen.
  ///
  /// - Returns: `[…, height, width]`
  public func resized(height: Int, width: Int) -> Tensor {
    let old = imageSize("resized")
    let (rows, columns) = (Double(old.height) / Double(height), Double(old.width) / Double(width))
    return warped(to: (height, width), border: .nearest) { x, y in
      ((x + 0.5) * columns - 0.5, (y + 0.5) * rows - 0.5)
    }
  }

  /// The image with each pixel as a square of pixels: larger, and no sharper.
  ///
  /// - Parameter factor: how many rows and columns a pixel becomes.
  /// - Returns: `[…, factor·height, factor·width]`
  public func enlarged(by factor: Int) -> Tensor {
    let (height, width) = imageSize("enlarged")
    let cells = reshaped([-1, height, 1, width, 1])
    let squares = cells.broadcast(to: [cells.shape[0], height, factor, width, factor])
    return squares.reshaped(shape.dropLast(2) + [factor * height, factor * width])
  }
}
