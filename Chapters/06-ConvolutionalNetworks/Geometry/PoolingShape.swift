import TensorCore

extension ConvolutionShape {
  /// A window that slides over every channel by itself, without kernels to be learned.
  ///
  /// - Parameters:
  ///   - x: the shape of the images, `[count, channels, rows, columns]`.
  ///   - size: of the window.
  ///   - stride: how far it moves; the window's own size if left out, so that windows do not overlap.
  ///   - padding: what is added around an image; less than a window, so that each sees a pixel.
  ///   - dilation: how far apart the pixels are that it reads.
  ///   - roundingUp: whether a last, shorter step is taken.
  init(
    pooling x: [Int], size: Pair, stride: Pair?, padding: Padding, dilation: Pair, roundingUp: Bool
  ) {
    require(x.count == 4, "pooling: images [count, channels, rows, columns] expected; got \(x)")
    (count, inputs, outputs, groups) = (x[0], x[1], x[1], max(1, x[1]))
    image = Pair(rows: x[2], columns: x[3])
    (rows, columns) = padding.windows(
      over: image, size: size, stride: stride ?? size, dilation: dilation, roundingUp: roundingUp)
    for window in [rows, columns] {
      require(
        max(window.before, window.after) < window.span,
        "pooling: less padding than the window's \(window.span) pixels expected; "
          + "got \(window.before) and \(window.after)")
    }
    require(
      places.rows > 0 && places.columns > 0,
      "pooling: a window that fits on the padded image expected; got \(size) on \(image)")
  }
}
