import Autograd
import TensorCore

/// How many nats it costs to take a softmax for the true distribution, `KL(y‖softmax(z))`.
///
///     loss = Σⱼ yⱼ·(ln yⱼ − ln softmax(z)ⱼ)              ∂loss/∂zⱼ = softmax(z)ⱼ·Σᵢ yᵢ − yⱼ
///
/// The cross-entropy less the entropy of the targets, which no model can change: the gradient is the
/// same, but the loss ends at 0. That is what a small model is taught with by a large one.
///
/// - Parameters:
///   - logits: z, `[rows, classes]`, any numbers.
///   - targets: y, `[rows, classes]`, rows that add up to 1; a 0 costs nothing.
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or `[rows]` if nothing is reduced.
/// - Source: Kullback & Leibler, 1951, "On Information and Sufficiency"; Hinton, Vinyals & Dean,
///   2015, "Distilling the Knowledge in a Neural Network".
public func klDivergence(
  logits: Variable, targets: Tensor, reduction: Reduction = .mean
) -> Variable {
  check(targets, for: logits, "klDivergence")
  let entropies = entropies(of: targets)
  return softmaxLoss(logits, Batch([targets.shape[0]], reduction)) { row in
    row.crossEntropy(targets) - entropies[row.index]
  }
}

/// The entropy of each row, in nats.
private func entropies(of targets: Tensor) -> [Scalar] {
  let logarithms = log(maximum(targets, Tensor(.leastNormalMagnitude)))
  return (targets * logarithms).sum(axis: 1).elements.map { -$0 }
}

/// How many nats a normal distribution is away from the standard one, `KL(N(μ, σ²)‖N(0, 1))`.
///
/// Per dimension, with v = ln σ² (so that no network can make a variance negative):
///
///     ½·(μ² + σ² − 1 − ln σ²) = ½·(μ² + e^v − 1 − v)        ∂/∂μ = μ        ∂/∂v = ½·(e^v − 1)
///
/// and added up over the dimensions of a row. It is the term that the variational autoencoder adds to
/// the error of reconstruction; a plain autoencoder has the latter alone.
///
/// - Parameters:
///   - mean: μ, `[rows, dimensions]`
///   - logVariance: v, `[rows, dimensions]`
///   - reduction: what becomes of the losses.
/// - Returns: a scalar, or `[rows]` if nothing is reduced.
/// - Source: Kingma & Welling, 2014, "Auto-Encoding Variational Bayes", appendix B.
/// - Exercise: 3.13
public func gaussianKLDivergence(
  mean: Variable, logVariance: Variable, reduction: Reduction = .mean
) -> Variable {
  require(
    mean.value.rank == 2 && mean.shape == logVariance.shape,
    "gaussianKLDivergence: means and variances of one shape [rows, dimensions] expected; "
      + "got \(mean.shape) and \(logVariance.shape)")
  return blockwiseLoss([mean, logVariance], Batch([mean.shape[0]], reduction)) { rows in
    let (mean, logVariance) = (mean.value.part(rows), logVariance.value.part(rows))
    let excess = exp(logVariance) - 1
    let losses = 0.5 * (mean * mean + excess - logVariance).sum(axis: 1)
    return (losses, [mean, 0.5 * excess])
  }
}
