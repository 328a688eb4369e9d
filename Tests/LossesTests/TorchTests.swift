import Autograd
import Losses
import TensorCore
import Testing

/// Values and gradients from PyTorch 2.13 in double precision, by `F.…(x, …).backward()`.
@Suite struct `PyTorch says the same` {
  private let numbers: Tensor = [[0.5, -1.5, 2.2], [1.2, 0.3, -0.7]]
  private let target: Tensor = [[0.2, 0.4, -1], [0.9, 1.7, 0.3]]
  private let answers: Tensor = [[1, 0, 1], [0, 1, 0.3]]
  private let distributions: Tensor = [[0.2, 0.5, 0.3], [0, 0.9, 0.1]]
  private let points: Tensor = [[0.4, -0.6, 1.1], [0.3, 0.9, -0.2]]
  private let others: Tensor = [[1.3, 0.4, -0.5], [-0.3, 1.1, 0.4]]

  private func check(
    _ x: Tensor, _ value: Scalar, _ gradient: Tensor,
    sourceLocation: SourceLocation = #_sourceLocation, _ loss: (Variable) -> Variable
  ) {
    let found = cost(of: x, loss)
    expect(found.0, near: value, sourceLocation: sourceLocation)
    expect(found.gradient, near: gradient, sourceLocation: sourceLocation)
  }

  @Test func `errors of numbers: mse_loss, l1_loss, huber_loss`() {
    check(
      numbers, 2.831666667,
      [[0.1, -0.6333333333, 1.066666667], [0.1, -0.4666666667, -0.3333333333]]
    ) { squaredError($0, target: target) }
    check(numbers, 8.1, [[1, -1, 1], [1, -1, -1]]) {
      absoluteError($0, target: target, reduction: .sum)
    }
    check(
      numbers, 1.161666667, [[0.05, -0.25, 0.25], [0.05, -0.2333333333, -0.1666666667]]
    ) { huberLoss($0, target: target, delta: 1.5) }
  }

  @Test func `yes or no: binary_cross_entropy_with_logits with pos_weight, binary_cross_entropy`() {
    check(
      numbers, 1.056723345,
      [
        [-0.1887703344, 0.03040425397, -0.04987524456],
        [0.1280874639, -0.2127787416, -0.06151673924],
      ]
    ) { binaryCrossEntropy(logits: $0, targets: answers, positiveWeight: 3) }
    check(
      [[0.3, 0.6, 0.8], [0.45, 0.15, 0.7]], 0.9646912532,
      [
        [-0.5555555556, 0.4166666667, -0.2083333333],
        [0.303030303, -1.111111111, 0.3174603175],
      ]
    ) { binaryCrossEntropy(probabilities: $0, targets: answers) }
  }

  @Test func `one of many: cross_entropy of labels, of distributions, smoothed and weighted`() {
    check(
      numbers, 0.3153412084,
      [
        [0.07565117496, 0.01023827319, -0.08588944815],
        [-0.1786917932, 0.1306341683, 0.04805762484],
      ]
    ) { crossEntropy(logits: $0, labels: [2, 0]) }
    check(
      numbers, 1.910341208,
      [
        [-0.02434882504, -0.2397617268, 0.2641105519],
        [0.3213082068, -0.3193658317, -0.001942375159],
      ]
    ) { crossEntropy(logits: $0, targets: distributions) }
    check(
      numbers, 0.3490511016,
      [
        [0.1146457558, 0.005156367402, -0.1198021232],
        [-0.03060236401, 0.03969106546, -0.009088701451],
      ]
    ) { crossEntropy(logits: $0, labels: [2, 0], smoothing: 0.1, classWeights: [1, 2, 5]) }
    check(
      numbers, 0.2307638207,
      [
        [0.1260852916, 0.01706378865, -0.1431490802],
        [-0.05956393106, 0.04354472277, 0.01601920828],
      ]
    ) { crossEntropy(logits: $0, labels: [2, 0], smoothing: 0, classWeights: [1, 2, 5]) }
  }

  @Test func `kl_div of log_softmax, batchmean; multi_margin_loss times the classes`() {
    check(
      numbers, 1.232973215,
      [
        [-0.02434882504, -0.2397617268, 0.2641105519],
        [0.3213082068, -0.3193658317, -0.001942375159],
      ]
    ) { klDivergence(logits: $0, targets: distributions) }
    check(numbers, 3.9, [[0.5, -1, 0.5], [-0.5, 0.5, 0]]) {
      multiclassHingeLoss(scores: $0, labels: [1, 0])
    }
  }

  @Test func `embeddings: triplet_margin_loss with eps 0, cosine_embedding_loss`() {
    let (a, p, n) = (Variable(points), Variable(others), Variable(numbers))
    let triplet = tripletLoss(anchor: a, positive: p, negative: n, margin: 2)
    expect(triplet.value.scalar, near: 2.172908036)
    let pulls = triplet.gradients()
    expect(
      pulls[a],
      near: [
        [-0.1801710726, -0.5550205195, 0.7687162221],
        [0.721755212, -0.3664622744, -0.5539189404],
      ])
    expect(
      pulls[p],
      near: [
        [0.215264193, 0.2391824366, -0.3826918986],
        [-0.3441236008, 0.1147078669, 0.3441236008],
      ])
    expect(
      pulls[n],
      near: [
        [-0.03509312032, 0.3158380829, -0.3860243235],
        [-0.3776316112, 0.2517544075, 0.2097953396],
      ])
    let cosine = cosineLoss(a, p, isSame: [1, 0], margin: 0.2)
    expect(cosine.value.scalar, near: 0.8208075843)
    let turns = cosine.gradients()
    expect(
      turns[a],
      near: [
        [-0.357396903, -0.08036502273, 0.08612704323],
        [-0.23973736, 0.134398217, 0.2451859364],
      ])
    expect(
      turns[p],
      near: [
        [-0.148774936, 0.1439032127, -0.2716922635],
        [0.1999552888, 0.1204409049, -0.181246022],
      ])
  }
}
