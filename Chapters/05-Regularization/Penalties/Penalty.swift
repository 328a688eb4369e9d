import Autograd
import MultilayerPerceptron
import TensorCore

/// A price for the size of weights, to be added to the loss.
///
///     λ₁·Σ|w| + λ₂·Σw²
///
/// The first term is called L1 or lasso, the second L2 or ridge, both together elastic net. Either
/// pulls weights towards 0. The pull of L2 grows with the weight, `2·λ₂·w`, so that large weights
/// shrink most and none arrives at 0. The pull of L1 is `λ₁` whatever the size, so that small weights
/// do arrive, if the step is right: ``proximal(_:step:)``.
///
///     let penalty = Penalty.elasticNet(l1: 1e-4, l2: 1e-3)
///     let loss = crossEntropy(logits: model(x), labels: y) + penalty(model.weights)
///
/// There are other conventions, in which the same number means another strength: `½λ·Σw²`, with the
/// gradient `λ·w`, and `λ/(2n)·Σw²`, with the gradient `λ·w/n`. Here λ₂ stands without a factor.
///
/// - Source: Hoerl & Kennard, 1970, "Ridge Regression"; Tibshirani, 1996, "Regression Shrinkage and
///   Selection via the Lasso"; Zou & Hastie, 2005, "Regularization and Variable Selection via the
///   Elastic Net".
public struct Penalty: Equatable, Sendable {
  /// λ₁: the price of a weight of ±1, by its magnitude.
  public var l1: Scalar

  /// λ₂: the price of a weight of ±1, by its square.
  public var l2: Scalar

  /// Lasso: `λ·Σ|w|`.
  public static func l1(_ strength: Scalar) -> Penalty { elasticNet(l1: strength, l2: 0) }

  /// Ridge: `λ·Σw²`.
  public static func l2(_ strength: Scalar) -> Penalty { elasticNet(l1: 0, l2: strength) }

  /// Both: `λ₁·Σ|w| + λ₂·Σw²`.
  public static func elasticNet(l1: Scalar, l2: Scalar) -> Penalty {
    require(l1 >= 0 && l2 >= 0, "Penalty: strengths ≥ 0 expected; got \(l1) and \(l2)")
    return Penalty(l1: l1, l2: l2)
  }
}

extension Penalty {
  /// What the weights cost.
  ///
  /// - Parameter weights: any shape.
  /// - Returns: `λ₁·Σ|w| + λ₂·Σw²`
  public func value(of weights: Tensor) -> Scalar {
    l1 * abs(weights).sum() + l2 * (weights * weights).sum()
  }

  /// `λ₁·sign(w) + 2·λ₂·w`, with sign(0) = 0.
  ///
  /// At 0 the magnitude has a kink. Every slope from −1 to 1 would do there, and 0 is the one that
  /// leaves a weight where it is.
  ///
  /// - Parameter weights: any shape.
  /// - Returns: the same shape.
  /// - Exercise: 5.1
  public func gradient(at weights: Tensor) -> Tensor {
    l1 * ((weights .> 0) - (weights .< 0)) + 2 * l2 * weights
  }

  /// What several groups of weights cost together, as one node.
  public func callAsFunction(_ weights: [Variable]) -> Variable {
    let cost = weights.reduce(0) { $0 + value(of: $1.value) }
    return Variable(Tensor(cost), from: weights, operation: "penalty") { upstream, gradients in
      for weight in weights { gradients.add(upstream * gradient(at: weight.value), to: weight) }
    }
  }
}

extension Penalty {
  /// The weights that are the best compromise between staying and being cheap.
  ///
  ///     argmin over u of ½·(u − w)² + step·(λ₁·|u| + λ₂·u²)
  ///       = S(w, step·λ₁) / (1 + 2·step·λ₂)        S(w, t) = sign(w)·max(|w| − t, 0)
  ///
  /// For u > 0 the derivative `u − w + step·λ₁ + 2·step·λ₂·u` is 0 at `(w − step·λ₁)/(1 + 2·step·λ₂)`,
  /// if that is positive; likewise below 0; otherwise the best u is exactly 0.
  ///
  /// A step down the loss without the penalty, followed by this, is proximal gradient descent. The
  /// plain step along ``gradient(at:)`` carries a small weight past 0, and back again the next time:
  /// it hovers around 0 and never is 0.
  ///
  /// - Parameters:
  ///   - weights: w, any shape.
  ///   - step: the learning rate of the step before.
  /// - Returns: the same shape.
  /// - Source: Parikh & Boyd, 2014, "Proximal Algorithms", section 6.5.
  /// - Exercise: 5.2
  public func proximal(_ weights: Tensor, step: Scalar = 1) -> Tensor {
    let threshold = step * l1
    let softened = maximum(weights - threshold, 0) + minimum(weights + threshold, 0)
    return softened / (1 + 2 * step * l2)
  }

  /// Moves each group of weights to its best compromise, after the optimizer's step.
  public func shrink(_ weights: [Variable], step: Scalar) {
    for weight in weights { weight.value = proximal(weight.value, step: step) }
  }
}

extension Model {
  /// The parameters whose name ends in "weight": what penalties are paid for.
  ///
  /// Biases, gains and slopes are left out. There are few of them, and they shift or scale; it is the
  /// weights that let a network follow every bend of its data.
  public var weights: [Variable] {
    namedParameters.filter { $0.name.split(separator: ".").last == "weight" }.map(\.variable)
  }
}
