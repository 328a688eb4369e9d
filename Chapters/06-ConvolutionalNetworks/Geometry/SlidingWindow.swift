import TensorCore

// How many places there are. A window of f numbers lies on n of them; the last place is where its
// end meets theirs, n − f steps from the first, so there are n − f + 1. With p numbers more on either
// side there are n + 2p − f + 1. In steps of s, every s-th of these counts, beginning with the first:
//
//     ⌊(n + 2p − f) / s⌋ + 1
//
// The floor is there because a last step that is too short for s is not taken: those numbers are
// never looked at. A dilated window reads every d-th number only and reaches over d·(f − 1) + 1.

/// A window that slides along one axis.
public struct SlidingWindow: Equatable, Sendable {
  /// f: how many numbers it reads.
  public var size: Int

  /// s: how far it moves each time.
  public var stride: Int

  /// d: how far apart the numbers are that it reads.
  public var dilation: Int

  /// How many made-up numbers precede the axis.
  public var before: Int

  /// How many follow it.
  public var after: Int

  /// Whether a last step that is too short is taken all the same, if the window then still begins on
  /// the axis or before it: a ceiling in place of the floor.
  public var roundingUp: Bool

  /// A window.
  public init(
    size: Int, stride: Int = 1, dilation: Int = 1, before: Int = 0, after: Int = 0,
    roundingUp: Bool = false
  ) {
    require(
      size > 0 && stride > 0 && dilation > 0,
      "SlidingWindow: size, stride and dilation of 1 or more expected; "
        + "got \(size), \(stride) and \(dilation)")
    (self.size, self.stride, self.dilation) = (size, stride, dilation)
    (self.before, self.after, self.roundingUp) = (before, after, roundingUp)
  }

  /// From the first number it reads to the last, both counted: `d·(f − 1) + 1`.
  public var span: Int { dilation * (size - 1) + 1 }

  /// How many places the window takes on an axis of n numbers; 0 if it does not fit on it.
  ///
  ///     ⌊(n + before + after − span) / stride⌋ + 1
  ///
  /// - Parameter extent: n.
  /// - Returns: the extent of what is computed window by window.
  /// - Exercise: 6.5
  public func places(on extent: Int) -> Int {
    let steps = extent + before + after - span
    if steps < 0 { return 0 }
    if !roundingUp { return steps / stride + 1 }
    let last = (steps + stride - 1) / stride
    return last * stride < extent + before ? last + 1 : last
  }

  /// Which number of the axis the window reads with its tap `tap` at its place `place`.
  ///
  /// Less than 0, or not less than the axis is long, for a made-up number.
  public func position(place: Int, tap: Int) -> Int { place * stride + tap * dilation - before }
}
