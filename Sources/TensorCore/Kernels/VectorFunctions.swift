// The functions of a vector under names that chapters can call. As free functions they would compete
// with those of tensors wherever an argument is a literal: `exp([1, 2])` may be either.

extension Vector {
  /// eˣ of every lane; ∞ where that is too large for a number.
  @inlinable @inline(__always) package func exp() -> Vector { TensorCore.exp(self) }

  /// ln x of every lane; −∞ at 0, NaN below.
  @inlinable @inline(__always) package func log() -> Vector { TensorCore.log(self) }

  /// 1 / (1 + e⁻ˣ) of every lane.
  @inlinable @inline(__always) package func sigmoid() -> Vector { TensorCore.sigmoid(self) }

  /// The hyperbolic tangent of every lane.
  @inlinable @inline(__always) package func tanh() -> Vector { TensorCore.tanh(self) }

  /// ln(1 + eˣ) of every lane.
  @inlinable @inline(__always) package func softplus() -> Vector { TensorCore.softplus(self) }
}
