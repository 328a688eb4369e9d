import Autograd
import Foundation
import TensorCore

/// A batch of which each row is a blend of two.
///
///     x̃ = λ·xᵢ + (1 − λ)·xⱼ        ỹ = λ·yᵢ + (1 − λ)·yⱼ        λ ~ Beta(α, α)
///
/// Between two training points the network is asked to change from one answer to the other in
/// proportion, and not at a place of its own choice. Cross-entropy is linear in the target, so the
/// loss of a blended label is the blend of two losses:
///
///     let mix = Mixup(batch.inputs, alpha: 0.2, using: &generator)
///     let logits = model(mix.inputs, training: true, using: &generator)
///     let loss = mix.blend(
///       crossEntropy(logits: logits, labels: batch.labels),
///       crossEntropy(logits: logits, labels: mix.partners(of: batch.labels)))
///
/// - Source: Zhang, Cisse, Dauphin & Lopez-Paz, 2018, "mixup: Beyond Empirical Risk Minimization",
///   section 1 and figure 1.
public struct Mixup {
  /// x̃, the shape of the batch.
  public let inputs: Tensor

  /// λ: the share of each row's own numbers, from 0 to 1, one for the whole batch.
  public let share: Scalar

  /// j for each row i: with which row it was blended.
  public let order: [Int]

  /// Blends each row of a batch with another one.
  ///
  /// - Parameters:
  ///   - inputs: `[batch, …]`
  ///   - alpha: α: near 0 one of the two nearly vanishes; at 1 all shares are equally likely.
  ///   - generator: where the randomness comes from.
  public init(_ inputs: Tensor, alpha: Double, using generator: inout some RandomNumberGenerator) {
    let share = Scalar(betaSample(alpha, alpha, using: &generator))
    self.init(
      inputs, share: share, order: Tensor.permutation(inputs.shape[0], using: &generator))
  }

  /// Blends each row with a given one, in a given proportion.
  ///
  /// - Parameters:
  ///   - inputs: `[batch, …]`
  ///   - share: λ.
  ///   - order: the partner of each row.
  public init(_ inputs: Tensor, share: Scalar, order: [Int]) {
    self.inputs = blended(inputs, with: order, share: share)
    (self.share, self.order) = (share, order)
  }

  /// What the partner of each row has.
  public func partners<Value>(of values: [Value]) -> [Value] { order.map { values[$0] } }

  /// The loss of blended labels, `λ·own + (1 − λ)·partner`.
  ///
  /// - Parameters:
  ///   - own: the loss for the labels of the rows.
  ///   - partner: the loss for those of their partners.
  /// - Returns: the loss of the blend.
  public func blend(_ own: Variable, _ partner: Variable) -> Variable {
    share * own + (1 - share) * partner
  }
}

/// Each row blended with another one, `λ·xᵢ + (1 − λ)·xⱼ`.
///
/// For inputs, and as well for labels that are distributions.
///
/// - Parameters:
///   - rows: `[batch, …]`
///   - order: j, the partner of each row i.
///   - share: λ, the share of a row itself.
/// - Returns: the shape of `rows`.
/// - Exercise: 5.10
public func blended(_ rows: Tensor, with order: [Int], share: Scalar) -> Tensor {
  share * rows + (1 - share) * rows.rows(at: order)
}

/// A number from the beta distribution on 0…1, whose density is in proportion to `xᵃ⁻¹·(1 − x)ᵇ⁻¹`.
///
/// With u and v uniform, `u^(1/a) / (u^(1/a) + v^(1/b))` has this distribution among the pairs whose
/// sum is at most 1; the others are thrown away. For a and b of about 1 or less, as mixup has them,
/// that is half of the pairs at most.
///
/// - Parameters:
///   - a: above 0.
///   - b: above 0.
///   - generator: where the randomness comes from.
/// - Returns: a number from 0 to 1.
/// - Source: Jöhnk, 1964, "Erzeugung von betaverteilten und gammaverteilten Zufallszahlen".
public func betaSample(
  _ a: Double, _ b: Double, using generator: inout some RandomNumberGenerator
) -> Double {
  require(a > 0 && b > 0, "betaSample: a and b above 0 expected; got \(a) and \(b)")
  while true {
    let pair = Tensor.uniform([2], using: &generator)
    let (x, y) = (pow(Double(pair[at: 0]), 1 / a), pow(Double(pair[at: 1]), 1 / b))
    // Both can be 0 by underflow; then nothing is known, and the next pair has to tell.
    if x + y <= 1 && x + y > 0 { return x / (x + y) }
  }
}
