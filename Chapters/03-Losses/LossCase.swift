import Autograd
import TensorCore

/// One loss, at a point where its pullback is worth checking.
///
/// Every loss of the chapter, so that none goes unchecked: the tests read the sources and miss one that
/// is not here. Kinks are further away than the step of the difference quotient.
public struct LossCase: Sendable, CustomStringConvertible {
  /// The name of the function, then, behind a colon, what is special about the case.
  public let name: String

  private let arguments: [Tensor]
  private let function: @Sendable ([Variable]) -> Variable

  private init(
    _ name: String, at arguments: Tensor...,
    of function: @escaping @Sendable ([Variable]) -> Variable
  ) {
    (self.name, self.arguments, self.function) = (name, arguments, function)
  }

  /// The name.
  public var description: String { name }

  /// The name of the function as it is declared.
  public var operation: String { String(name.prefix { $0 != ":" }) }

  /// The pullback against difference quotients.
  public var check: GradientCheck { GradientCheck(at: arguments, of: function) }
}

private let numbers: Tensor = [[0.5, -1.5, 2.2], [1.2, 0.3, -0.7]]
private let target: Tensor = [[0.2, 0.4, -1], [0.9, 1.7, 0.3]]
private let answers: Tensor = [[1, 0, 1], [0, 1, 0.3]]
private let hardAnswers: Tensor = [[1, 0, 1], [0, 1, 0]]
private let signs: Tensor = [[1, -1, -1], [-1, 1, 1]]
private let distributions: Tensor = [[0.2, 0.5, 0.3], [0, 0.9, 0.1]]
private let probabilities: Tensor = [[0.3, 0.6, 0.8], [0.45, 0.15, 0.7]]
private let points: Tensor = [[0.4, -0.6, 1.1], [0.3, 0.9, -0.2]]
private let others: Tensor = [[1.3, 0.4, -0.5], [-0.3, 1.1, 0.4]]

extension LossCase {
  /// Every loss, some of them several times.
  public static let all = regression + classification + embeddings + adversarial

  private static let regression = [
    LossCase("squaredError", at: numbers) { squaredError($0[0], target: target) },
    LossCase("squaredError: a loss for each record", at: numbers) {
      squaredError($0[0], target: target, reduction: .none)
    },
    LossCase("meanSquaredError", at: numbers) { meanSquaredError($0[0], target: target) },
    LossCase("absoluteError", at: numbers) { absoluteError($0[0], target: target) },
    LossCase("meanAbsoluteError", at: numbers) { meanAbsoluteError($0[0], target: target) },
    LossCase("quantileLoss", at: numbers) {
      quantileLoss($0[0], target: target, quantile: 0.9, reduction: .sum)
    },
    LossCase("huberLoss", at: numbers) {
      huberLoss($0[0], target: target, delta: 1.5, reduction: .sum)
    },
    LossCase("pseudoHuberLoss", at: numbers) {
      pseudoHuberLoss($0[0], target: target, delta: 1.5, reduction: .sum)
    },
    LossCase("logCoshLoss", at: numbers) { logCoshLoss($0[0], target: target, reduction: .sum) },
  ]

  private static let classification = [
    LossCase("binaryCrossEntropy: from logits", at: numbers) {
      binaryCrossEntropy(logits: $0[0], targets: answers, positiveWeight: 3, reduction: .none)
    },
    LossCase("binaryCrossEntropy: from probabilities", at: probabilities) {
      binaryCrossEntropy(probabilities: $0[0], targets: answers, reduction: .none)
    },
    LossCase("crossEntropy: of labels", at: numbers) {
      crossEntropy(logits: $0[0], labels: [2, 0], reduction: .none)
    },
    LossCase("crossEntropy: of distributions", at: numbers) {
      crossEntropy(logits: $0[0], targets: distributions, reduction: .none)
    },
    LossCase("crossEntropy: smoothed and weighted", at: numbers) {
      crossEntropy(logits: $0[0], labels: [2, 0], smoothing: 0.1, classWeights: [1, 2, 5])
    },
    LossCase("crossEntropy: from probabilities, of labels", at: probabilities) {
      crossEntropy(probabilities: $0[0], labels: [2, 0])
    },
    LossCase("crossEntropy: from probabilities, of distributions", at: probabilities) {
      crossEntropy(probabilities: $0[0], targets: distributions)
    },
    LossCase("klDivergence", at: numbers) { klDivergence(logits: $0[0], targets: distributions) },
    LossCase("gaussianKLDivergence", at: numbers, points) {
      gaussianKLDivergence(mean: $0[0], logVariance: $0[1])
    },
    LossCase("focalLoss: yes or no", at: numbers) {
      focalLoss(logits: $0[0], targets: hardAnswers, alpha: 0.25, reduction: .none)
    },
    LossCase("focalLoss: one of many, γ below 1", at: numbers) {
      focalLoss(logits: $0[0], labels: [2, 0], gamma: 0.5)
    },
    LossCase("hingeLoss", at: numbers) {
      hingeLoss(scores: $0[0], targets: signs, reduction: .none)
    },
    LossCase("squaredHingeLoss", at: numbers) {
      squaredHingeLoss(scores: $0[0], targets: signs, reduction: .none)
    },
    LossCase("multiclassHingeLoss", at: numbers) {
      multiclassHingeLoss(scores: $0[0], labels: [1, 0], reduction: .none)
    },
  ]

  private static let embeddings = [
    LossCase("tripletLoss", at: points, others, numbers) {
      tripletLoss(anchor: $0[0], positive: $0[1], negative: $0[2], margin: 2)
    },
    LossCase("contrastiveLoss: same and other kind", at: points, others) {
      contrastiveLoss($0[0], $0[1], isSame: [1, 0], margin: 2, reduction: .none)
    },
    LossCase("cosineLoss: same and other kind", at: points, others) {
      cosineLoss($0[0], $0[1], isSame: [1, 0], margin: 0.2, reduction: .none)
    },
  ]

  private static let adversarial = AdversarialLoss.allCases.flatMap { loss in
    [
      LossCase("discriminator: \(loss)", at: numbers, [0.3, -1.2]) {
        loss.discriminator(real: $0[0], fake: $0[1])
      },
      LossCase("generator: \(loss)", at: numbers) { loss.generator(fake: $0[0]) },
    ]
  }
}
