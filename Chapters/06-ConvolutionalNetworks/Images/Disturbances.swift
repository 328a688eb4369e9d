import TensorCore

// Damage that an image survives: something in the way, grain, crumpled paper.

extension Tensor {
  /// The image with a rectangle of it filled with one level, as if something stood in the way.
  ///
  /// - Parameters:
  ///   - top: the first row of the rectangle.
  ///   - left: its first column.
  ///   - height: how many rows; those outside the image do not matter.
  ///   - width: how many columns; those outside the image do not matter.
  ///   - level: what the rectangle is filled with.
  /// - Returns: an image of the same shape.
  /// - Source: DeVries & Taylor, 2017, "Improved Regularization of Convolutional Neural Networks
  ///   with Cutout".
  /// - Exercise: 6.12
  public func cutOut(top: Int, left: Int, height: Int, width: Int, level: Scalar = 0) -> Tensor {
    let size = imageSize("cutOut")
    let rows = (top..<top + height).clamped(to: 0..<size.height)
    let columns = (left..<left + width).clamped(to: 0..<size.width)
    let leading = shape.dropLast(2).map { 0..<$0 }
    let block = leading + [rows, columns]
    var result = self
    result[block: block] = Tensor(repeating: level, shape: block.map(\.count))
    return result
  }

  /// The image with a normally distributed number added to every level.
  ///
  /// Nothing is clamped, so that the mean stays where it was.
  ///
  /// - Parameters:
  ///   - deviation: the standard deviation σ of what is added.
  ///   - generator: where the randomness comes from.
  /// - Returns: an image of the same shape.
  public func addingNoise(
    deviation: Scalar, using generator: inout some RandomNumberGenerator
  ) -> Tensor {
    self + .normal(shape, deviation: deviation, using: &generator)
  }

  /// The image on crumpled paper: every pixel a little out of its place, neighbors alike.
  ///
  /// Each pixel draws a direction from the square −1…1; a blur makes neighbors agree, and the
  /// strength turns what is left into pixels. All planes are crumpled alike.
  ///
  /// - Parameters:
  ///   - strength: α, in pixels; the standard deviation of the displacements is about `0.16·α/σ`.
  ///   - deviation: σ of the blur, in pixels: how large the crumples are.
  ///   - generator: where the randomness comes from.
  /// - Returns: an image of the same shape.
  /// - Source: Simard, Steinkraus & Platt, 2003, "Best Practices for Convolutional Neural Networks
  ///   Applied to Visual Document Analysis", section 2.
  public func elasticallyDistorted(
    strength: Double, deviation: Double, using generator: inout some RandomNumberGenerator
  ) -> Tensor {
    let (height, width) = imageSize("elasticallyDistorted")
    let directions = Tensor.uniform([2, height, width], in: -1..<1, using: &generator)
    return displaced(by: Scalar(strength) * directions.gaussianBlurred(deviation: deviation))
  }

  /// The image with every pixel fetched from somewhere else.
  ///
  /// - Parameter field: `[2, height, width]`: how many columns to the right, and how many rows
  ///   down, each new pixel's source lies.
  /// - Returns: an image of the same shape.
  public func displaced(by field: Tensor) -> Tensor {
    let (height, width) = imageSize("displaced")
    require(
      field.shape == [2, height, width],
      "displaced: a field \([2, height, width]) expected; got \(field.shape)")
    let moves = field.elements
    return warped(border: .nearest) { x, y in
      let index = Int(y) * width + Int(x)
      return (x + Double(moves[index]), y + Double(moves[height * width + index]))
    }
  }
}
