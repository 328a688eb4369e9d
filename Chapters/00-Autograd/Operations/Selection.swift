import TensorCore

// Choosing: what was chosen receives the gradient, what was not receives nothing.

/// `a` where the mask is not 0, `b` elsewhere, all three broadcasting.
public func select(_ mask: Tensor, _ a: Variable, _ b: Variable) -> Variable {
  let chosen = select(mask, a.value, b.value)
  return Variable(chosen, from: [a, b]) { upstream, gradients in
    let mask = mask.broadcast(to: chosen.shape)
    gradients.add(upstream.masked(by: mask).summed(to: a.shape), to: a)
    gradients.add(upstream.masked(by: mask .== 0).summed(to: b.shape), to: b)
  }
}

extension Variable {
  /// Each element where the mask is not 0, and 0 elsewhere.
  public func masked(by mask: Tensor) -> Variable {
    Variable(value.masked(by: mask), from: [self]) { [self] upstream, gradients in
      gradients.add(upstream.masked(by: mask), to: self)
    }
  }

  /// Each element, but `constant` where the mask is not 0.
  public func replacing(with constant: Scalar, where mask: Tensor) -> Variable {
    let replaced = value.replacing(with: constant, where: mask)
    return Variable(replaced, from: [self]) { [self] upstream, gradients in
      gradients.add(upstream.masked(by: mask .== 0), to: self)
    }
  }

  /// Each element, or the nearer bound if it lies outside, where no gradient passes.
  public func clamped(to range: ClosedRange<Scalar>) -> Variable {
    Variable(value.clamped(to: range), from: [self]) { [self] upstream, gradients in
      let inside = (value .>= Tensor(range.lowerBound)) * (value .<= Tensor(range.upperBound))
      gradients.add(upstream.masked(by: inside), to: self)
    }
  }
}
