import TensorCore

// What a plan makes of a shape. Pictures are [channels, height, width], rows are [features]; the
// batch is left out, since no layer here looks at more than one example.

extension Plan {
  /// The shape that goes out, if `shape` comes in.
  ///
  /// Stops with a sentence about the layer that does not fit.
  public func output(for shape: [Int]) -> [Int] {
    switch self {
    case .convolution(let channels, let kernel, let stride, let padding, let groups, _):
      requirePicture(shape)
      require(
        shape[0] % groups == 0 && channels % groups == 0,
        "\(name): \(groups) groups must divide the channels; got \(shape[0]) in, \(channels) out")
      return [channels] + sides(shape, kernel, stride, padding, roundingUp: false)
    case .transposedConvolution(let channels, let stride):
      requirePicture(shape)
      return [channels, shape[1] * stride, shape[2] * stride]
    case .maxPool(let size, let stride, let padding, let roundingUp):
      requirePicture(shape)
      return [shape[0]] + sides(shape, size, stride ?? size, padding, roundingUp: roundingUp)
    case .averagePool(let size, let stride):
      requirePicture(shape)
      return [shape[0]] + sides(shape, size, stride ?? size, 0, roundingUp: false)
    case .adaptiveAveragePool(let side):
      requirePicture(shape)
      return [shape[0], side, side]
    case .batchNorm, .activation, .dropout: return shape
    case .flatten: return [shape.reduce(1, *)]
    case .linear(let outputs):
      require(shape.count == 1, "\(name): a row of features expected; got \(shape)")
      return [outputs]
    case .chain(let parts): return parts.reduce(shape) { $1.output(for: $0) }
    case .sum(let parts): return sum(parts.map { $0.output(for: shape) })
    case .concatenation(let parts): return joined(parts.map { $0.output(for: shape) })
    case .gate(let plan):
      requirePicture(shape)
      let gate = plan.output(for: shape)
      require(
        gate == [shape[0], 1, 1], "gate: a number for each of \(shape[0]) channels; got \(gate)")
      return shape
    case .named(_, let plan): return plan.output(for: shape)
    }
  }

  private func requirePicture(_ shape: [Int]) {
    require(shape.count == 3, "\(name): [channels, height, width] expected; got \(shape)")
  }

  /// `⌊(n + 2·padding − size)/stride⌋ + 1` of height and width; rounding up adds a window that
  /// hangs over the edge, but only if it begins inside.
  private func sides(
    _ shape: [Int], _ size: Int, _ stride: Int, _ padding: Int, roundingUp: Bool
  ) -> [Int] {
    shape[1...].map { extent in
      let room = extent + 2 * padding - size
      require(room >= 0, "\(name): a window of \(size) does not fit into \(shape)")
      guard roundingUp else { return room / stride + 1 }
      let windows = (room + stride - 1) / stride + 1
      return (windows - 1) * stride >= extent + padding ? windows - 1 : windows
    }
  }

  private func sum(_ shapes: [[Int]]) -> [Int] {
    require(
      !shapes.isEmpty && shapes.allSatisfy { $0 == shapes[0] },
      "sum: parts with equal shapes expected; got \(shapes)")
    return shapes[0]
  }

  private func joined(_ shapes: [[Int]]) -> [Int] {
    require(
      !shapes.isEmpty
        && shapes.allSatisfy { $0.count == 3 && $0.dropFirst() == shapes[0].dropFirst() },
      "concatenation: pictures of equal size expected; got \(shapes)")
    return [shapes.map { $0[0] }.reduce(0, +)] + shapes[0].dropFirst()
  }
}
