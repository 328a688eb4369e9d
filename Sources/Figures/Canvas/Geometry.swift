/// A place on a picture, or a pair of numbers in a chart.
public struct Point: Equatable, Sendable {
  public var x: Double
  public var y: Double

  /// The point (x, y).
  public init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }

  var isFinite: Bool { x.isFinite && y.isFinite }
}

/// A width and a height, in pixels.
public struct Size: Equatable, Sendable {
  public var width: Double
  public var height: Double

  /// A rectangle's measures, in pixels.
  public init(_ width: Double, _ height: Double) { (self.width, self.height) = (width, height) }
}

/// A rectangle on a picture; y grows downwards, as in SVG.
public struct Box: Equatable, Sendable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  /// The rectangle whose top left corner is (x, y), in pixels.
  public init(x: Double, y: Double, width: Double, height: Double) {
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }

  public var right: Double { x + width }
  public var bottom: Double { y + height }
  public var center: Point { Point(x + width / 2, y + height / 2) }

  /// The box with a margin around it, in pixels.
  public func grown(by margin: Double) -> Box {
    Box(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }
}
