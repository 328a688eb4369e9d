import TensorCore

// The triplet loss of three points, coordinate by coordinate. For L = ‖a − p‖ − ‖a − n‖ + margin > 0,
// and ‖a − p‖ = √(Σ (aᵢ − pᵢ)²), the chain rule gives
//
//     ∂‖a − p‖/∂aᵢ = ½·(Σ …)^(−½)·2(aᵢ − pᵢ) = (aᵢ − pᵢ)/‖a − p‖

/// Three points, or three gradients that belong to them.
public struct Triplet: Equatable, Sendable {
  public var anchor: [Scalar]
  public var positive: [Scalar]
  public var negative: [Scalar]

  /// Three points of equally many coordinates.
  public init(anchor: [Scalar], positive: [Scalar], negative: [Scalar]) {
    (self.anchor, self.positive, self.negative) = (anchor, positive, negative)
  }

  /// What the positive's distance lacks of being nearer by the margin.
  public func loss(margin: Scalar) -> Scalar {
    max(0, distance(anchor, positive) - distance(anchor, negative) + margin)
  }

  /// The loss's gradient with respect to each of the points; zeros where the loss is 0.
  public func gradient(margin: Scalar) -> Triplet {
    let still = anchor.map { _ in Scalar(0) }
    guard loss(margin: margin) > 0 else {
      return Triplet(anchor: still, positive: still, negative: still)
    }
    let fromPositive = direction(from: positive, to: anchor)
    let fromNegative = direction(from: negative, to: anchor)
    return Triplet(
      anchor: zip(fromPositive, fromNegative).map { $0 - $1 },
      positive: fromPositive.map { -$0 }, negative: fromNegative)
  }

  private func distance(_ a: [Scalar], _ b: [Scalar]) -> Scalar {
    zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  /// A step of length 1, or none where both points are the same.
  private func direction(from a: [Scalar], to b: [Scalar]) -> [Scalar] {
    let length = distance(a, b)
    return zip(a, b).map { length > 0 ? ($1 - $0) / length : 0 }
  }
}
