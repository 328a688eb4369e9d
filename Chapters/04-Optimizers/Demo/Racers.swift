import Optimizers
import TensorCore

/// An optimizer that waits for its learning rate.
struct Racer: Sendable {
  /// What it is called.
  let name: String
  /// The optimizer, with a learning rate and its usual settings for the rest.
  let optimizer: @Sendable (Scalar) -> any Optimizer

  /// Everyone, in the order of the chapter.
  static let all = [
    Racer("SGD") { SGD(learningRate: $0) },
    Racer("momentum") { Momentum(learningRate: $0) },
    Racer("Nesterov") { Momentum(learningRate: $0, isNesterov: true) },
    Racer("Adagrad") { Adagrad(learningRate: $0) },
    Racer("Adadelta") { Adadelta(learningRate: $0) },
    Racer("RMSprop") { RMSprop(learningRate: $0) },
    Racer("Adam") { Adam(learningRate: $0) },
    Racer("AMSGrad") { AMSGrad(learningRate: $0) },
    Racer("AdamW") { AdamW(learningRate: $0) },
    Racer("NAdam") { NAdam(learningRate: $0) },
    Racer("Lion") { Lion(learningRate: $0) },
  ]

  /// Two heats, so that a picture holds no more lines than one can tell apart.
  static let heats = [Array(all[..<6]), Array(all[6...])]

  private init(_ name: String, _ optimizer: @escaping @Sendable (Scalar) -> any Optimizer) {
    (self.name, self.optimizer) = (name, optimizer)
  }
}

/// Learning rates from `lowest` to `highest`, `perDecade` of them for each power of ten.
func learningRates(from lowest: Scalar, to highest: Scalar, perDecade: Int) -> [Scalar] {
  let ratio = pow(Tensor(10), 1 / Scalar(perDecade)).scalar
  return Array(sequence(first: lowest) { $0 * ratio }.prefix { $0 < highest * 1.01 })
}
