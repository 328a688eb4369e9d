import Foundation
import TensorCore

// Three that change one line of Adam each, and one that keeps only its sign.

/// AMSGrad: the mean square may not fall.
///
///     v̂ ← max(v̂, v)
///     θ ← θ − η · m/(1 − β₁ᵗ) / (√(v̂/(1 − β₂ᵗ)) + ε)
///
/// - Source: Reddi, Kale & Kumar, 2018, algorithm 2.
public struct PlainAMSGrad: PlainRule {
  private let (rate, meanDecay, squareDecay): (Scalar, Scalar, Scalar)
  private let epsilon: Scalar = 1e-8
  private var (mean, square, largest): (Tensor, Tensor, Tensor) = (0, 0, 0)
  private var step = 0

  /// Nothing seen so far; with Adam's usual settings, unless told otherwise.
  public init(rate: Scalar, meanDecay: Scalar = 0.9, squareDecay: Scalar = 0.999) {
    (self.rate, self.meanDecay, self.squareDecay) = (rate, meanDecay, squareDecay)
  }

  /// Moves the weights one step.
  public mutating func move(_ weights: inout Tensor, gradient: (Tensor) -> Tensor) {
    let slope = gradient(weights)
    step += 1
    mean = meanDecay * mean + (1 - meanDecay) * slope
    square = squareDecay * square + (1 - squareDecay) * slope * slope
    largest = maximum(largest, square)
    let correctedMean = mean / (1 - pow(meanDecay, Scalar(step)))
    let correctedSquare = largest / (1 - pow(squareDecay, Scalar(step)))
    weights -= rate * correctedMean / (sqrt(correctedSquare) + epsilon)
  }
}

/// AdamW: the weights shrink first, all by the same share, and then move as Adam says.
///
///     θ ← θ − η·λ·θ
///
/// - Source: Loshchilov & Hutter, 2019, algorithm 2.
public struct PlainAdamW: PlainRule {
  private var adam: PlainAdam
  private let weightDecay: Scalar

  /// Nothing seen so far.
  public init(rate: Scalar, weightDecay: Scalar) {
    adam = PlainAdam(rate: rate)
    self.weightDecay = weightDecay
  }

  /// Moves the weights one step, along the gradient of where they are before they shrink.
  public mutating func move(_ weights: inout Tensor, gradient: (Tensor) -> Tensor) {
    let slope = gradient(weights)
    weights -= adam.rate * weightDecay * weights
    adam.move(&weights) { _ in slope }
  }
}

/// NAdam: the mean that the next step will begin with.
///
///     μₜ = β₁·(1 − ½·0.96^(0.004·t))
///     m̂ = μₜ₊₁·m / (1 − μ₁⋯μₜ₊₁) + (1 − μₜ)·g / (1 − μ₁⋯μₜ)
///     θ ← θ − η · m̂ / (√(v/(1 − β₂ᵗ)) + ε)
///
/// - Source: Dozat, 2016, algorithm 8.
public struct PlainNAdam: PlainRule {
  private let (rate, meanDecay, squareDecay): (Scalar, Scalar, Scalar)
  private let epsilon: Scalar = 1e-8
  private var (mean, square): (Tensor, Tensor) = (0, 0)
  private var step = 0

  /// Nothing seen so far; with Adam's usual settings, unless told otherwise.
  public init(rate: Scalar, meanDecay: Scalar = 0.9, squareDecay: Scalar = 0.999) {
    (self.rate, self.meanDecay, self.squareDecay) = (rate, meanDecay, squareDecay)
  }

  /// Moves the weights one step.
  public mutating func move(_ weights: inout Tensor, gradient: (Tensor) -> Tensor) {
    let slope = gradient(weights)
    step += 1
    mean = meanDecay * mean + (1 - meanDecay) * slope
    square = squareDecay * square + (1 - squareDecay) * slope * slope
    let momenta = (1...step + 1).map { t in
      meanDecay * (1 - 0.5 * pow(0.96, 0.004 * Scalar(t)))
    }
    let next = momenta[step] * mean / (1 - momenta.reduce(1, *))
    let fresh = (1 - momenta[step - 1]) * slope / (1 - momenta[..<step].reduce(1, *))
    let correctedSquare = square / (1 - pow(squareDecay, Scalar(step)))
    weights -= rate * (next + fresh) / (sqrt(correctedSquare) + epsilon)
  }
}

/// Lion: the sign of a mean, and nothing else of the gradient.
///
///     θ ← θ − η·(sign(β₁·m + (1 − β₁)·g) + λ·θ)
///     m ← β₂·m + (1 − β₂)·g
///
/// - Source: Chen et al., 2023, program 1.
public struct PlainLion: PlainRule {
  private let (rate, signDecay, meanDecay, weightDecay): (Scalar, Scalar, Scalar, Scalar)
  private var mean: Tensor = 0

  /// Nothing seen so far.
  public init(
    rate: Scalar, signDecay: Scalar = 0.9, meanDecay: Scalar = 0.99, weightDecay: Scalar = 0
  ) {
    (self.rate, self.signDecay) = (rate, signDecay)
    (self.meanDecay, self.weightDecay) = (meanDecay, weightDecay)
  }

  /// Moves the weights one step.
  public mutating func move(_ weights: inout Tensor, gradient: (Tensor) -> Tensor) {
    let slope = gradient(weights)
    let mixed = signDecay * mean + (1 - signDecay) * slope
    weights -= rate * ((mixed .> 0) - (mixed .< 0) + weightDecay * weights)
    mean = meanDecay * mean + (1 - meanDecay) * slope
  }
}
