import Foundation
import TensorCore

/// A map of the plane that keeps straight lines straight and parallel lines parallel.
///
///     x' = xx·x + xy·y + x0
///     y' = yx·x + yy·y + y0
///
/// Lengths are pixels, x points to the right and y downwards. Maps are applied around the center of
/// an image. One after the other they are one map again, so that an image which is turned, zoomed
/// and moved is sampled only once: every sampling blurs.
public struct AffineMap: Equatable, Sendable {
  private var (xx, xy, x0): (Double, Double, Double)
  private var (yx, yy, y0): (Double, Double, Double)

  private init(_ xx: Double, _ xy: Double, _ x0: Double, _ yx: Double, _ yy: Double, _ y0: Double) {
    (self.xx, self.xy, self.x0) = (xx, xy, x0)
    (self.yx, self.yy, self.y0) = (yx, yy, y0)
  }

  /// A turn around the center, counter-clockwise.
  public static func rotation(degrees: Double) -> AffineMap {
    let angle = degrees * .pi / 180
    // With y pointing down, the signs of the two sines change places.
    return AffineMap(cos(angle), sin(angle), 0, -sin(angle), cos(angle), 0)
  }

  /// A move by some pixels, whole or not.
  public static func translation(x: Double = 0, y: Double = 0) -> AffineMap {
    AffineMap(1, 0, x, 0, 1, y)
  }

  /// A stretch away from the center; negative factors flip.
  public static func scaling(x: Double = 1, y: Double = 1) -> AffineMap {
    AffineMap(x, 0, 0, 0, y, 0)
  }

  /// A move of each row to the right, by so many times its distance below the center.
  public static func shear(_ slope: Double) -> AffineMap { AffineMap(1, slope, 0, 0, 1, 0) }

  /// The flip that swaps left and right.
  public static let horizontalFlip = scaling(x: -1)

  /// The flip that swaps above and below.
  public static let verticalFlip = scaling(y: -1)

  /// Where a point goes.
  public func callAsFunction(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (xx * x + xy * y + x0, yx * x + yy * y + y0)
  }

  /// The map that does this one first, then `next`.
  public func followed(by next: AffineMap) -> AffineMap {
    let origin = next(x0, y0)
    return AffineMap(
      next.xx * xx + next.xy * yx, next.xx * xy + next.xy * yy, origin.x,
      next.yx * xx + next.yy * yx, next.yx * xy + next.yy * yy, origin.y)
  }

  /// The map that leads back.
  public var inverse: AffineMap {
    let area = xx * yy - xy * yx
    require(area != 0, "AffineMap: a plane that is not squeezed to a line expected; got \(self)")
    let linear = AffineMap(yy / area, -xy / area, 0, -yx / area, xx / area, 0)
    let origin = linear(x0, y0)
    return linear.followed(by: .translation(x: -origin.x, y: -origin.y))
  }
}

extension Tensor {
  /// The image turned, moved, stretched and sheared around its center.
  ///
  /// A new pixel comes from where the map's inverse leads: asking where the old pixels go would
  /// leave holes between them.
  ///
  /// - Parameters:
  ///   - map: where the old pixels go.
  ///   - border: what comes in from outside.
  /// - Returns: an image of the same shape.
  public func transformed(by map: AffineMap, border: ImageBorder = .black) -> Tensor {
    let (height, width) = imageSize("transformed")
    let (centerX, centerY) = (Double(width - 1) / 2, Double(height - 1) / 2)
    let inverse = map.inverse
    return warped(border: border) { x, y in
      let source = inverse(x - centerX, y - centerY)
      return (source.x + centerX, source.y + centerY)
    }
  }
}
