import TensorCore

/// All the numbers that say what a convolution reads and writes.
///
///     images [count, inputs, image.rows, image.columns]
///     weight [outputs, inputs / groups, rows.size, columns.size]
///     result [count, outputs, places.rows, places.columns]
///
/// With groups, the channels are dealt out: the first outputs / groups kernels see the first
/// inputs / groups channels only, and so on.
public struct ConvolutionShape: Equatable, Sendable {
  /// How many images there are.
  public var count: Int

  /// How many channels come in.
  public var inputs: Int

  /// How many come out.
  public var outputs: Int

  /// Into how many parts, independent of each other, the channels are dealt.
  public var groups: Int

  /// The size of an image.
  public var image: Pair

  /// What slides downwards.
  public var rows: SlidingWindow

  /// What slides to the right.
  public var columns: SlidingWindow

  /// How many places there are: the size of a map in the result.
  public var places: Pair {
    Pair(rows: rows.places(on: image.rows), columns: columns.places(on: image.columns))
  }

  /// The shape of what comes in.
  public var input: [Int] { [count, inputs, image.rows, image.columns] }

  /// The shape of what comes out.
  public var output: [Int] { [count, outputs, places.rows, places.columns] }

  /// The shape of the kernels.
  public var weight: [Int] { [outputs, inputs / groups, rows.size, columns.size] }

  /// Input channels in a group.
  var inputsOfGroup: Int { inputs / groups }

  /// Output channels in a group.
  var outputsOfGroup: Int { outputs / groups }

  /// How many multiplications it takes.
  public var multiplications: Int { output.product * inputsOfGroup * rows.size * columns.size }

  /// The convolution of images with kernels, or a refusal that says what does not fit.
  ///
  /// - Parameters:
  ///   - x: the shape of the images, `[count, inputs, rows, columns]`.
  ///   - weight: the shape of the kernels, `[outputs, inputs / groups, height, width]`.
  ///   - stride: how far the kernel moves.
  ///   - padding: what is added around an image.
  ///   - dilation: how far apart the pixels are that the kernel reads.
  ///   - groups: into how many parts the channels are dealt.
  public init(
    _ x: [Int], weight: [Int], stride: Pair = 1, padding: Padding = .valid, dilation: Pair = 1,
    groups: Int = 1
  ) {
    require(
      x.count == 4 && weight.count == 4,
      "convolution: images [count, channels, rows, columns] and kernels [outputs, "
        + "channels / groups, height, width] expected; got \(x) and \(weight)")
    require(
      groups > 0 && x[1] == weight[1] * groups && weight[0] % groups == 0 && weight[0] > 0,
      "convolution: kernels for \(x[1]) channels in \(groups) group\(groups == 1 ? "" : "s") "
        + "expected, as many kernels in each; got kernels \(weight) for images \(x)")
    (count, inputs, outputs, self.groups) = (x[0], x[1], weight[0], groups)
    image = Pair(rows: x[2], columns: x[3])
    (rows, columns) = padding.windows(
      over: image, size: Pair(rows: weight[2], columns: weight[3]), stride: stride,
      dilation: dilation)
    let padded = Pair(
      rows: image.rows + rows.before + rows.after,
      columns: image.columns + columns.before + columns.after)
    require(
      places.rows > 0 && places.columns > 0,
      "convolution: a kernel that fits on the padded image expected; got one that spans "
        + "\(Pair(rows: rows.span, columns: columns.span)) pixels on \(padded)")
  }
}
