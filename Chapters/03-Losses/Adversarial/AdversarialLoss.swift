import Autograd
import TensorCore

// Two networks, two losses. A generator makes pictures out of noise; a discriminator gives each
// picture a score f, and D = σ(f) is how real it thinks it is. It wants high scores for real pictures
// and low ones for made-up ones, the generator wants high ones for its own. In terms of f:
//
//     −ln D = softplus(−f)         slope  −σ(−f) = D − 1
//     −ln(1 − D) = softplus(f)     slope   σ(f)  = D

/// What discriminator and generator minimize, each its own.
public enum AdversarialLoss: String, CaseIterable, Sendable {
  /// One quantity, which one player makes large and the other small.
  ///
  /// Discriminator: −ln D(real) − ln(1 − D(fake)). Generator: ln(1 − D(fake)), which is flat, slope −D,
  /// just where the generator is bad and D near 0. With D = ½ everywhere, the generator can do no
  /// better, and what the discriminator maximizes is −2·ln 2.
  ///
  /// - Source: Goodfellow et al., 2014, "Generative Adversarial Nets", eq. 1.
  case minimax

  /// The same discriminator, and for the generator −ln D(fake), which is steep where it is bad.
  ///
  /// - Source: the same, section 3.
  case nonSaturating

  /// Scores of 1 for real and 0 for fake, by half the squared error.
  ///
  /// - Source: Mao et al., 2017, "Least Squares Generative Adversarial Networks", eq. 9.
  case leastSquares

  /// The difference of the mean scores; of a critic whose slope elsewhere must be kept below 1.
  ///
  /// - Source: Arjovsky, Chintala & Bottou, 2017, "Wasserstein Generative Adversarial Networks".
  case wasserstein

  /// What the discriminator minimizes: the mean over the real pictures plus that over the fake ones.
  ///
  /// - Parameters:
  ///   - real: its scores for real pictures, any shape.
  ///   - fake: its scores for made-up ones, any shape.
  /// - Returns: a scalar.
  public func discriminator(real: Variable, fake: Variable) -> Variable {
    switch self {
    case .minimax, .nonSaturating:
      mean(of: real) { f in ((-f).softplus(), -(-f).sigmoid()) }
        + mean(of: fake) { f in (f.softplus(), f.sigmoid()) }
    case .leastSquares:
      mean(of: real) { f in (0.5 * (f - 1) * (f - 1), f - 1) }
        + mean(of: fake) { f in (0.5 * f * f, f) }
    case .wasserstein:
      fake.mean() - real.mean()
    }
  }

  /// What the generator minimizes: a mean over its pictures.
  ///
  /// - Parameter fake: the discriminator's scores for them, any shape.
  /// - Returns: a scalar.
  /// - Exercise: 3.15
  public func generator(fake: Variable) -> Variable {
    switch self {
    case .minimax: mean(of: fake) { f in (-f.softplus(), -f.sigmoid()) }
    case .nonSaturating: mean(of: fake) { f in ((-f).softplus(), -(-f).sigmoid()) }
    case .leastSquares: mean(of: fake) { f in (0.5 * (f - 1) * (f - 1), f - 1) }
    case .wasserstein: -fake.mean()
    }
  }

  /// The mean loss of the scores, each by itself.
  @inline(__always)
  private func mean(
    of scores: Variable, operation: StaticString = #function,
    _ formula: (Vector) -> (loss: Vector, slope: Vector)
  ) -> Variable {
    pairedLoss(scores, scores.value, .mean, operation: operation) { f, _ in formula(f) }
  }
}
