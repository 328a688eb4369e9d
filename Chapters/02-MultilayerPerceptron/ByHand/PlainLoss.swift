import TensorCore

// What a wrong prediction costs, and how the cost changes with the last layer's sums: the δ from
// which everything else follows. For a single row with prediction a = f(z) and target y:
//
// Squared error L = (y − a)², by the chain rule through the activation:
//
//     ∂L/∂z = −2·(y − a) · f′(z)
//
// Binary cross-entropy L = −y·ln a − (1 − y)·ln(1 − a) with a = σ(z). Both factors are awkward near
// 0 and 1, and their product is not, because σ′ = a·(1 − a) cancels:
//
//     ∂L/∂z = (a − y)/(a·(1 − a)) · a·(1 − a) = a − y
//
// Categorical cross-entropy L = −Σᵢ yᵢ·ln aᵢ with a = softmax(z). Now ∂ln aᵢ/∂zⱼ = [i = j] − aⱼ, and
// the targets add up to 1:
//
//     ∂L/∂zⱼ = −Σᵢ yᵢ·([i = j] − aⱼ) = aⱼ − yⱼ
//
// Prediction minus target each time (twice that for a squared error behind the identity): that is
// why regression goes with the identity, yes-or-no with σ and one-of-many with softmax.

/// What training by hand minimizes: one number for a batch of rows.
public enum PlainLoss: Hashable, Sendable {
  /// The mean of `(y − a)²` over all rows and outputs, with any activation but softmax.
  case squaredError

  /// The mean of `−y·ln a − (1 − y)·ln(1 − a)` over all rows and outputs, behind a sigmoid.
  case binaryCrossEntropy

  /// The mean of `−Σ y·ln a` over the rows, behind a softmax.
  case categoricalCrossEntropy
}

extension PlainLoss {
  /// The loss of a batch: in nats for the cross-entropies.
  ///
  /// The cross-entropies are computed from the sums, because near 0 and 1 the predictions have lost
  /// what would be needed: `−ln σ(z) = ln(1 + e⁻ᶻ)`, and `ln softmax(z) = z − ln Σ eᶻ`.
  ///
  /// - Parameters:
  ///   - z: the sums of the last layer, `[rows, outputs]`.
  ///   - activation: what follows these sums.
  ///   - y: the targets, `[rows, outputs]`.
  /// - Returns: a mean.
  public func value(
    sums z: Tensor, activation: ActivationFunction, targets y: Tensor
  ) -> Scalar {
    check(z, activation, y, "value")
    switch self {
    case .squaredError:
      let error = activation(z) - y
      return (error * error).mean()
    case .binaryCrossEntropy:
      return (maximum(z, 0) - z * y + log(1 + exp(-abs(z)))).mean()
    case .categoricalCrossEntropy:
      return -(y * logSoftmax(z)).sum() / Scalar(z.shape[0])
    }
  }

  /// The δ of the output layer: how the loss changes with its sums, `∂L/∂z`.
  ///
  /// - Parameters:
  ///   - z: the sums of the last layer, `[rows, outputs]`.
  ///   - activation: what follows these sums.
  ///   - y: the targets, `[rows, outputs]`.
  /// - Returns: `[rows, outputs]`
  /// - Exercise: 2.6
  public func outputDelta(
    sums z: Tensor, activation: ActivationFunction, targets y: Tensor
  ) -> Tensor {
    check(z, activation, y, "outputDelta")
    let error = activation(z) - y
    switch self {
    case .squaredError: return 2 / Scalar(z.count) * error * activation.derivative(at: z)
    case .binaryCrossEntropy: return error / Scalar(z.count)
    case .categoricalCrossEntropy: return error / Scalar(z.shape[0])
    }
  }

  /// Stops the program unless shapes agree and the activation is the one that the loss expects.
  private func check(
    _ z: Tensor, _ activation: ActivationFunction, _ y: Tensor, _ operation: String
  ) {
    require(
      z.rank == 2 && z.shape == y.shape,
      "\(operation): targets of shape [rows, outputs] = \(z.shape) expected; got \(y.shape)")
    let fits =
      switch self {
      case .squaredError: activation != .softmax
      case .binaryCrossEntropy: activation == .sigmoid
      case .categoricalCrossEntropy: activation == .softmax
      }
    require(fits, "\(operation): \(self) does not go with \(activation) outputs")
  }
}
