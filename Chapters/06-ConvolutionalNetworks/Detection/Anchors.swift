import Foundation
import TensorCore

// A network puts out a fixed number of numbers, an image holds any number of things. Anchors bring
// the two together: boxes laid over the image beforehand, a few around every cell of a grid, each with
// its own outputs. They say whether a thing is near, what it is, and by how much the box must be moved
// and stretched to fit.

/// Boxes laid over an image in advance, for things to be measured from.
public struct Anchors: Sendable {
  /// The boxes: cell by cell along the rows of the grid, and for each cell one of every size.
  public let boxes: [BoundingBox]

  /// Squares around the middle of every cell of a grid.
  ///
  /// - Parameters:
  ///   - rows: of the grid.
  ///   - columns: of the grid.
  ///   - stride: the side of a cell, in pixels.
  ///   - sides: of the squares, in pixels.
  public init(rows: Int, columns: Int, stride: Int, sides: [Scalar]) {
    boxes = (0..<rows).flatMap { row in
      (0..<columns).flatMap { column in
        sides.map { side in
          BoundingBox(
            centerX: (Scalar(column) + 0.5) * Scalar(stride),
            centerY: (Scalar(row) + 0.5) * Scalar(stride), width: side, height: side)
        }
      }
    }
  }

  /// Which thing each anchor is to report.
  public enum Match: Equatable, Sendable {
    /// This one.
    case thing(Int)
    /// None: it is too far from all of them.
    case background
    /// It is near one, but not near enough to be told off for either answer.
    case ignored
  }

  /// Gives each anchor the thing it overlaps with most.
  ///
  /// From `near` on it is to report the thing, below `far` it is to report nothing. And each thing
  /// gets its closest anchor, however far: somebody must be in charge of it.
  ///
  /// - Parameters:
  ///   - things: the true boxes.
  ///   - near: an intersection over union.
  ///   - far: a smaller one.
  /// - Returns: a match for each anchor.
  /// - Source: Ren, He, Girshick & Sun, 2015, "Faster R-CNN: Towards Real-Time Object Detection with
  ///   Region Proposal Networks", section 3.1.2.
  public func matches(
    _ things: [BoundingBox], near: Scalar = 0.5, far: Scalar = 0.4
  ) -> [Match] {
    let overlaps = boxes.map { anchor in things.map { anchor.intersectionOverUnion(with: $0) } }
    var matches = overlaps.map { row -> Match in
      guard let (thing, overlap) = row.enumerated().max(by: { $0.element < $1.element }) else {
        return .background
      }
      return overlap >= near ? .thing(thing) : overlap < far ? .background : .ignored
    }
    for thing in things.indices {
      let closest = boxes.indices.max { overlaps[$0][thing] < overlaps[$1][thing] }
      if let closest { matches[closest] = .thing(thing) }
    }
    return matches
  }
}

extension BoundingBox {
  /// How this box differs from an anchor: numbers of the size of 1, whatever the size of the boxes.
  ///
  ///     (x − xₐ)/wₐ,   (y − yₐ)/hₐ,   ln(w/wₐ),   ln(h/hₐ)
  ///
  /// - Parameter anchor: with a center (xₐ, yₐ), a width wₐ and a height hₐ above 0.
  /// - Returns: four numbers; all are 0 if the box is the anchor.
  /// - Source: Girshick, Donahue, Darrell & Malik, 2014, "Rich Feature Hierarchies for Accurate
  ///   Object Detection and Semantic Segmentation", appendix C.
  public func offsets(from anchor: BoundingBox) -> [Scalar] {
    [
      (centerX - anchor.centerX) / anchor.width, (centerY - anchor.centerY) / anchor.height,
      log(width / anchor.width), log(height / anchor.height),
    ]
  }

  /// The box that differs from an anchor by the given offsets.
  public init(offsets: [Scalar], from anchor: BoundingBox) {
    require(offsets.count == 4, "BoundingBox: four offsets expected; got \(offsets.count)")
    self.init(
      centerX: anchor.centerX + offsets[0] * anchor.width,
      centerY: anchor.centerY + offsets[1] * anchor.height,
      width: anchor.width * exp(offsets[2]), height: anchor.height * exp(offsets[3]))
  }
}
