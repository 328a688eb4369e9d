import Foundation
import TensorCore

/// A picture of colored shapes on a noisy ground, and everything there is to know about it.
public struct ShapeScene: Sendable {
  /// `[3, side, side]`, from 0 to 1.
  public var image: Tensor
  /// Each shape's box and class, in the order they were drawn; all scores are 1.
  public var things: [Detection]
  /// What each pixel shows, row by row: 0 for the ground, or a class plus 1.
  public var mask: [Int]

  /// The classes.
  public static let classNames = ["disk", "square", "triangle"]

  /// Draws a scene of one to three shapes that do not touch.
  ///
  /// Colors say nothing about the class, nor does the size: only the outline does.
  ///
  /// - Parameters:
  ///   - side: of the picture, in pixels, at least 24.
  ///   - noise: the standard deviation of what is added to every level.
  ///   - generator: where the randomness comes from.
  public init(
    side: Int = 48, noise: Scalar = 0.05, using generator: inout some RandomNumberGenerator
  ) {
    require(side >= 24, "ShapeScene: a side of at least 24 pixels expected; got \(side)")
    let ground = draw(0.1..<0.4, using: &generator)
    image = .normal([3, side, side], mean: Scalar(ground), deviation: noise, using: &generator)
    (things, mask) = ([], [Int](repeating: 0, count: side * side))
    let count = 1 + draw(upTo: 2, using: &generator)
    // A shape that finds no free place is drawn anew elsewhere; a crowded picture has fewer.
    for _ in 0..<20 where things.count < count {
      let shape = Shape(inside: side, using: &generator)
      let isFree = things.allSatisfy { $0.box.intersectionOverUnion(with: shape.surroundings) == 0 }
      if isFree { paint(shape, using: &generator) }
    }
    image = image.clamped(to: 0...1)
  }

  private mutating func paint(_ shape: Shape, using generator: inout some RandomNumberGenerator) {
    let side = image.shape[1]
    let color = (0..<3).map { _ in Scalar(draw(0.5..<1, using: &generator)) }
    for row in 0..<side {
      for column in 0..<side where shape.contains(Scalar(column) + 0.5, Scalar(row) + 0.5) {
        for channel in 0..<3 { image[at: channel, row, column] += color[channel] - 0.3 }
        mask[row * side + column] = shape.label + 1
      }
    }
    things.append(Detection(box: shape.box, label: shape.label, score: 1))
  }
}

/// One shape that is to be drawn.
private struct Shape {
  var label: Int
  var box: BoundingBox

  /// Any class, any size from 10 to 22 pixels, anywhere.
  init(inside side: Int, using generator: inout some RandomNumberGenerator) {
    label = draw(upTo: 2, using: &generator)
    let size = Scalar(10 + draw(upTo: 12, using: &generator))
    let reach = Double(Scalar(side) - size)
    let (left, top) = (draw(0..<reach, using: &generator), draw(0..<reach, using: &generator))
    box = BoundingBox(
      left: Scalar(left), top: Scalar(top), right: Scalar(left) + size, bottom: Scalar(top) + size)
  }

  /// The box with two pixels more on each side, so that neighbors do not touch.
  var surroundings: BoundingBox {
    BoundingBox(
      centerX: box.centerX, centerY: box.centerY, width: box.width + 4, height: box.height + 4)
  }

  /// Whether the shape covers a point.
  func contains(_ x: Scalar, _ y: Scalar) -> Bool {
    guard box.left...box.right ~= x, box.top...box.bottom ~= y else { return false }
    let (right, down) = (x - box.centerX, y - box.centerY)
    switch label {
    case 0: return right * right + down * down <= box.width * box.width / 4
    case 1: return true
    default: return 2 * abs(right) <= y - box.top
    }
  }
}
