import Autograd
import Losses
import TensorCore

extension Case {
  /// The losses of chapter 03, forwards and backwards, over 1024 rows of 1000.
  static func losses() -> [Case] {
    let (rows, width) = (1024, 1000)
    let x = 4 * noise([rows, width]) - 2
    let target = sin(7 * x)
    let answers = target .> 0
    let signs = 2 * answers - 1
    let distributions = softmax(target)
    let labels = (0..<rows).map { $0 * 37 % width }
    let weights = 0.5 + noise([width])
    let isSame = noise([rows]) .> 0.5
    return losses(
      of: [
        ("squared error", { squaredError($0, target: target) }),
        ("absolute error", { absoluteError($0, target: target) }),
        ("quantile", { quantileLoss($0, target: target, quantile: 0.9) }),
        ("Huber", { huberLoss($0, target: target) }),
        ("pseudo-Huber", { pseudoHuberLoss($0, target: target) }),
        ("log-cosh", { logCoshLoss($0, target: target) }),
        ("binary cross-entropy", { binaryCrossEntropy(logits: $0, targets: answers) }),
        ("focal, yes or no", { focalLoss(logits: $0, targets: answers, alpha: 0.25) }),
        ("hinge", { hingeLoss(scores: $0, targets: signs) }),
        ("squared hinge", { squaredHingeLoss(scores: $0, targets: signs) }),
        ("cross-entropy", { crossEntropy(logits: $0, labels: labels) }),
        ("cross-entropy, soft", { crossEntropy(logits: $0, targets: distributions) }),
        (
          "cross-entropy, smoothed",
          { crossEntropy(logits: $0, labels: labels, smoothing: 0.1, classWeights: weights) }
        ),
        ("KL divergence", { klDivergence(logits: $0, targets: distributions) }),
        ("focal, one of many", { focalLoss(logits: $0, labels: labels) }),
        ("multi-class hinge", { multiclassHingeLoss(scores: $0, labels: labels) }),
        ("GAN generator", { AdversarialLoss.nonSaturating.generator(fake: $0) }),
        ("least-squares generator", { AdversarialLoss.leastSquares.generator(fake: $0) }),
      ], at: [x])
      + losses(
        of: [
          ("binary, probabilities", { binaryCrossEntropy(probabilities: $0, targets: answers) }),
          ("categorical, probabilities", { crossEntropy(probabilities: $0, labels: labels) }),
        ], at: [0.05 + 0.9 * noise([rows, width])])
      + pairs(
        of: [
          ("contrastive", { contrastiveLoss($0[0], $0[1], isSame: isSame, margin: 30) }),
          ("cosine", { cosineLoss($0[0], $0[1], isSame: isSame) }),
          ("Gaussian KL divergence", { gaussianKLDivergence(mean: $0[0], logVariance: $0[1]) }),
          (
            "GAN discriminator",
            { AdversarialLoss.nonSaturating.discriminator(real: $0[0], fake: $0[1]) }
          ),
          (
            "triplet", { tripletLoss(anchor: $0[0], positive: $0[1], negative: $0[2], margin: 9) }
          ),
        ], at: [x, target, cos(5 * x)])
  }

  /// One case for each loss of one tensor.
  private static func losses(
    of functions: [(String, (Variable) -> Variable)], at inputs: [Tensor]
  ) -> [Case] {
    pairs(of: functions.map { name, loss in (name, { loss($0[0]) }) }, at: inputs)
  }

  /// One case for each loss of several tensors.
  private static func pairs(
    of functions: [(String, ([Variable]) -> Variable)], at inputs: [Tensor]
  ) -> [Case] {
    let variables = inputs.map { Variable($0) }
    return functions.map { name, loss in
      Case(name: "loss: \(name)", request: "loss \(name.replacing(" ", with: "_"))") {
        keep(loss(variables).gradients()[variables[0]])
      }
    }
  }
}
