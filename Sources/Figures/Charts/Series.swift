/// Numbers in a row with a name: one line of a chart.
public struct Series: Sendable {
  /// What the legend calls it; without a name it has no line there.
  public var name: String
  /// Its points, from left to right.
  ///
  /// Values that are no numbers leave a gap.
  public var points: [Point]
  /// For each point the lowest and highest value of a band around it; empty for none.
  public var band: [ClosedRange<Double>] = []
  /// Whether the line is broken: for targets and references.
  public var dashed = false

  /// A line through given points.
  public init(_ name: String, _ points: [Point], dashed: Bool = false) {
    (self.name, self.points, self.dashed) = (name, points, dashed)
  }

  /// A line through values at x = 1, 2, 3, …: what each epoch gave.
  ///
  /// - Parameters:
  ///   - name: what the legend calls it.
  ///   - values: y, from left to right.
  ///   - start: x of the first value.
  ///   - dashed: whether the line is broken.
  public init(
    _ name: String, _ values: [Double], startingAt start: Double = 1, dashed: Bool = false
  ) {
    let points = values.enumerated().map { Point(start + Double($0), $1) }
    self.init(name, points, dashed: dashed)
  }

  /// A line through (x₁, y₁), (x₂, y₂), ….
  public init(_ name: String, x: [Double], y: [Double], dashed: Bool = false) {
    require(x.count == y.count, "Series: as many x as y expected; got \(x.count) and \(y.count)")
    self.init(name, zip(x, y).map { Point($0, $1) }, dashed: dashed)
  }

  /// The graph of a function.
  ///
  /// - Parameters:
  ///   - name: what the legend calls it.
  ///   - range: x from here to there.
  ///   - samples: at how many places to ask the function.
  ///   - dashed: whether the line is broken.
  ///   - function: y for x.
  public init(
    _ name: String, over range: ClosedRange<Double>, samples: Int = 241, dashed: Bool = false,
    _ function: (Double) -> Double
  ) {
    require(samples > 1, "Series: at least 2 samples expected; got \(samples)")
    let step = (range.upperBound - range.lowerBound) / Double(samples - 1)
    let points = (0..<samples).map { index in
      let x = range.lowerBound + Double(index) * step
      return Point(x, function(x))
    }
    self.init(name, points, dashed: dashed)
  }

  /// The mean of several runs, with a band from the lowest to the highest.
  ///
  /// - Parameters:
  ///   - name: what the legend calls it.
  ///   - runs: equally many values each, at x = 1, 2, 3, ….
  public init(_ name: String, meanOf runs: [[Double]]) {
    let count = runs.first?.count ?? 0
    require(
      runs.allSatisfy { $0.count == count },
      "Series: runs of equal length expected; got \(runs.map(\.count))")
    let columns = (0..<count).map { index in runs.map { $0[index] } }
    self.init(name, columns.map { $0.reduce(0, +) / Double($0.count) })
    band = columns.map { column in
      let shown = column.filter(\.isFinite)
      return (shown.min() ?? .infinity)...(shown.max() ?? .infinity)
    }
  }
}
