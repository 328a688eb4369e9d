import TensorCore

// The heart of every normalization in this chapter: numbers are moved and scaled until their mean
// is 0 and their variance 1. Which numbers those are tells the normalizations apart, and is the
// subject of the next file; here they lie along one axis.

/// Numbers along one axis, moved to the mean 0 and scaled to the variance 1.
///
///     μ = mean(x)      σ² = mean((x − μ)²)      x̂ = (x − μ) / √(σ² + ε)
///
/// The variance is that of a population: the sum of the squares is divided by n, not by n − 1.
///
/// - Parameters:
///   - x: any shape.
///   - axis: the numbers along it share a mean and a variance.
///   - epsilon: ε: keeps numbers that are all alike from being divided by 0; they become 0.
/// - Returns: the shape of `x`.
/// - Exercise: 5.5
public func standardized(_ x: Tensor, axis: Int, epsilon: Scalar = 1e-5) -> Tensor {
  let distance = x - x.mean(axis: axis, keepingAxis: true)
  let variance = (distance * distance).mean(axis: axis, keepingAxis: true)
  return distance / sqrt(variance + epsilon)
}

/// The gradient of the numbers that were standardized, from that of the results.
///
/// Each number xⱼ moves all n results: its own one directly, and every one through the mean and the
/// variance. Let `s = 1/√(σ² + ε)`, so that `x̂ᵢ = (xᵢ − μ)·s`, and find what xⱼ does to the parts:
///
///     ∂μ/∂xⱼ  = 1/n
///     ∂σ²/∂xⱼ = 2·(xⱼ − μ)/n             what the mean adds is −2·mean(x − μ)/n = 0
///     ∂s/∂xⱼ  = −½·s³ · ∂σ²/∂xⱼ          as s = (σ² + ε)^−½
///             = −s³·(xⱼ − μ)/n = −s²·x̂ⱼ/n
///
/// The product rule puts them together:
///
///     ∂x̂ᵢ/∂xⱼ = s·([i = j] − 1/n) + (xᵢ − μ)·∂s/∂xⱼ
///              = s·([i = j] − 1/n − x̂ᵢ·x̂ⱼ/n)
///
/// Summed over all results, each weighted with its upstream gradient gᵢ:
///
///     ∂xⱼ = s·(gⱼ − mean(g) − x̂ⱼ·mean(g·x̂))
///
/// Two parts of the upstream gradient are taken out: what would shift all numbers alike, and what
/// would stretch them, because the normalization undoes both. So the gradients along the axis always
/// add up to 0.
///
/// - Parameters:
///   - x: what was standardized.
///   - axis: along which axis.
///   - epsilon: ε, the same as on the way there.
///   - upstream: g, ∂loss/∂x̂, of the shape of `x`.
/// - Returns: ∂loss/∂x, of the shape of `x`.
/// - Source: Ioffe & Szegedy, 2015, "Batch Normalization: Accelerating Deep Network Training by
///   Reducing Internal Covariate Shift", section 3, where it takes six lines.
/// - Exercise: 5.6
public func standardizationGradient(
  at x: Tensor, axis: Int, epsilon: Scalar = 1e-5, upstream: Tensor
) -> Tensor {
  let distance = x - x.mean(axis: axis, keepingAxis: true)
  let variance = (distance * distance).mean(axis: axis, keepingAxis: true)
  let scale = 1 / sqrt(variance + epsilon)
  let output = distance * scale
  let shift = upstream.mean(axis: axis, keepingAxis: true)
  let stretch = (upstream * output).mean(axis: axis, keepingAxis: true)
  return scale * (upstream - shift - output * stretch)
}
