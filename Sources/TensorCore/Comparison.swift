// Comparisons answer with ones and zeros, so that an answer can be multiplied by.

extension Tensor {
  /// 1 where a < b, 0 elsewhere, broadcasting.
  public static func .< (a: Tensor, b: Tensor) -> Tensor {
    pairwise(a, b, ".<") { $0.each { Vector().replacing(with: 1, where: $0 .< $1) } }
  }

  /// 1 where a ≤ b, 0 elsewhere, broadcasting.
  public static func .<= (a: Tensor, b: Tensor) -> Tensor {
    pairwise(a, b, ".<=") { $0.each { Vector().replacing(with: 1, where: $0 .<= $1) } }
  }

  /// 1 where a > b, 0 elsewhere, broadcasting.
  public static func .> (a: Tensor, b: Tensor) -> Tensor { b .< a }

  /// 1 where a ≥ b, 0 elsewhere, broadcasting.
  public static func .>= (a: Tensor, b: Tensor) -> Tensor { b .<= a }

  /// 1 where a equals b, 0 elsewhere, broadcasting.
  public static func .== (a: Tensor, b: Tensor) -> Tensor {
    pairwise(a, b, ".==") { $0.each { Vector().replacing(with: 1, where: $0 .== $1) } }
  }

  /// 1 where a differs from b, 0 elsewhere, broadcasting.
  public static func .!= (a: Tensor, b: Tensor) -> Tensor {
    pairwise(a, b, ".!=") { $0.each { Vector().replacing(with: 1, where: $0 .!= $1) } }
  }

  /// Each element, but `value` where the mask is not 0.
  ///
  /// - Parameters:
  ///   - value: what to put there.
  ///   - mask: a tensor that repeats to this one's shape.
  /// - Returns: a tensor of this one's shape.
  public func replacing(with value: Scalar, where mask: Tensor) -> Tensor {
    checkMask(mask, "replacing")
    let value = Vector(repeating: value)
    return pairwise(self, mask, "replacing") {
      $0.each { $0.replacing(with: value, where: $1 .!= 0) }
    }
  }

  /// Each element where the mask is not 0, and 0 elsewhere, even in place of NaN and infinity.
  ///
  /// - Parameter mask: a tensor that repeats to this one's shape.
  /// - Returns: a tensor of this one's shape.
  public func masked(by mask: Tensor) -> Tensor {
    checkMask(mask, "masked")
    return pairwise(self, mask, "masked") {
      $0.each { $0.replacing(with: 0, where: $1 .== 0) }
    }
  }

  /// Each element, or the nearer bound if it lies outside; NaN stays NaN.
  public func clamped(to range: ClosedRange<Scalar>) -> Tensor {
    let lower = Vector(repeating: range.lowerBound)
    let upper = Vector(repeating: range.upperBound)
    return mapped(self) {
      $0.each { $0.replacing(with: lower, where: $0 .< lower).smaller(upper) }
    }
  }

  /// Whether every element lies within `tolerance` of its counterpart; never true of NaN.
  public func isClose(to other: Tensor, within tolerance: Scalar) -> Bool {
    shape == other.shape
      && zip(elements, other.elements).allSatisfy { $0 == $1 || abs($0 - $1) <= tolerance }
  }

  private func checkMask(_ mask: Tensor, _ operation: String) {
    require(
      broadcastShape(shape, mask.shape, for: operation) == shape,
      "\(operation): a mask that repeats to \(shape) expected; got \(mask.shape)")
  }
}

/// `a` where the mask is not 0, `b` elsewhere, all three broadcasting.
///
/// What is not chosen does not matter, not even NaN.
public func select(_ mask: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor {
  let pair = broadcastShape(a.shape, b.shape, for: "select")
  let shape = broadcastShape(mask.shape, pair, for: "select")
  let (mask, a, b) = (mask.broadcast(to: shape), a.broadcast(to: shape), b.broadcast(to: shape))
  return Tensor(shape: shape) { target in
    mask.read { mask in
      a.read { a in
        b.read { b in
          for i in Vector.starts(in: shape.product) {
            let isChosen = Vector(at: mask + i) .!= 0
            Vector(at: b + i).replacing(with: Vector(at: a + i), where: isChosen)
              .store(to: target + i)
          }
          let rest = shape.product % Vector.lanes
          for i in shape.product - rest..<shape.product { target[i] = mask[i] != 0 ? a[i] : b[i] }
        }
      }
    }
  }
}
