import TensorCore

/// A rectangle around a thing in an image, its sides along the rows and columns.
///
/// Lengths are pixels from the upper left corner of the image; the pixel in row r and column c fills
/// the square from (c, r) to (c + 1, r + 1).
public struct BoundingBox: Equatable, Sendable {
  /// The x of the left side.
  public var left: Scalar
  /// The y of the upper side.
  public var top: Scalar
  /// The x of the right side.
  public var right: Scalar
  /// The y of the lower side.
  public var bottom: Scalar

  /// A box by its sides; one that is empty or inside out has the area 0.
  public init(left: Scalar, top: Scalar, right: Scalar, bottom: Scalar) {
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }

  /// A box by its center and size.
  public init(centerX: Scalar, centerY: Scalar, width: Scalar, height: Scalar) {
    self.init(
      left: centerX - width / 2, top: centerY - height / 2, right: centerX + width / 2,
      bottom: centerY + height / 2)
  }

  /// From the left side to the right one.
  public var width: Scalar { max(0, right - left) }
  /// From the upper side to the lower one.
  public var height: Scalar { max(0, bottom - top) }
  /// The middle between left and right.
  public var centerX: Scalar { (left + right) / 2 }
  /// The middle between top and bottom.
  public var centerY: Scalar { (top + bottom) / 2 }
  /// Width times height, in square pixels.
  public var area: Scalar { width * height }

  /// The area two boxes share, of the area they cover together: their intersection over union.
  ///
  ///     IoU = |A ∩ B| / |A ∪ B|,   |A ∪ B| = |A| + |B| − |A ∩ B|
  ///
  /// - Parameter other: a box.
  /// - Returns: from 0 (nothing in common, or both are empty) to 1 (equal).
  /// - Source: Jaccard, 1912, "The Distribution of the Flora in the Alpine Zone".
  /// - Exercise: 6.13
  public func intersectionOverUnion(with other: BoundingBox) -> Scalar {
    let common = BoundingBox(
      left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
      bottom: min(bottom, other.bottom))
    let union = area + other.area - common.area
    return union > 0 ? common.area / union : 0
  }
}

/// A box, what is in it, and how sure somebody is of both.
public struct Detection: Equatable, Sendable {
  /// Where the thing is.
  public var box: BoundingBox
  /// What it is, a class in `0..<classes`.
  public var label: Int
  /// The higher the surer; a probability, say.
  public var score: Scalar

  /// A thing in a box.
  public init(box: BoundingBox, label: Int, score: Scalar) {
    (self.box, self.label, self.score) = (box, label, score)
  }
}
