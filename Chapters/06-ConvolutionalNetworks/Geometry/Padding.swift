import TensorCore

/// How many rows and columns are added around an image before a window slides over it.
///
///     .valid      none: the window stays on the image
///     .same       as many as keep the size, with stride 1
///     2           two on each side
public enum Padding: Equatable, Sendable, ExpressibleByIntegerLiteral {
  /// As many on each side as said.
  case sides(top: Int, bottom: Int, left: Int, right: Int)

  /// As many as make the output's extent `⌈n / stride⌉`.
  ///
  /// Where their number is odd, the one left over is added at the bottom or on the right, as
  /// TensorFlow, PyTorch and ONNX (`SAME_UPPER`) do.
  case same

  /// None.
  public static var valid: Padding { 0 }

  /// The same number on all four sides.
  public static func all(_ count: Int) -> Padding {
    .sides(top: count, bottom: count, left: count, right: count)
  }

  /// Some above and below, others to the left and to the right.
  public static func each(_ count: Pair) -> Padding {
    .sides(top: count.rows, bottom: count.rows, left: count.columns, right: count.columns)
  }

  /// The same number on all four sides.
  public init(integerLiteral count: Int) { self = .all(count) }
}

extension Padding {
  /// The windows that slide over an image of the given size, one for each direction.
  func windows(
    over image: Pair, size: Pair, stride: Pair, dilation: Pair, roundingUp: Bool = false
  ) -> (rows: SlidingWindow, columns: SlidingWindow) {
    var rows = SlidingWindow(
      size: size.rows, stride: stride.rows, dilation: dilation.rows, roundingUp: roundingUp)
    var columns = SlidingWindow(
      size: size.columns, stride: stride.columns, dilation: dilation.columns,
      roundingUp: roundingUp)
    switch self {
    case .sides(let top, let bottom, let left, let right):
      (rows.before, rows.after, columns.before, columns.after) = (top, bottom, left, right)
    case .same:
      (rows.before, rows.after) = rows.samePadding(on: image.rows)
      (columns.before, columns.after) = columns.samePadding(on: image.columns)
    }
    return (rows, columns)
  }
}

extension SlidingWindow {
  /// What must be added before and after n numbers for `⌈n / stride⌉` places.
  ///
  /// The last of so many places ends at `(⌈n / s⌉ − 1)·s + span`; what n lacks, is added. With stride
  /// 1 that is span − 1: for an odd kernel, half of it on each side.
  ///
  /// - Exercise: 6.6
  public func samePadding(on extent: Int) -> (before: Int, after: Int) {
    let places = (extent + stride - 1) / stride
    let missing = max(0, (places - 1) * stride + span - extent)
    return (missing / 2, missing - missing / 2)
  }
}
