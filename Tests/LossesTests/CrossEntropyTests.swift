import Autograd
import Foundation
import Losses
import TensorCore
import Testing

@Suite struct `one of many` {
  @Test func `a uniform guess costs log k nats`() {
    let (value, _) = cost(of: .zeros([3, 10])) { crossEntropy(logits: $0, labels: [0, 5, 9]) }
    expect(value, near: 2.302585)
  }

  @Test func `loss/categorical-cross-entropy: the mean carries the minus`() {
    let probabilities: Tensor = [[0.1, 0.7, 0.2], [0.6, 0.3, 0.1]]
    let targets: Tensor = [[0, 1, 0], [1, 0, 0]]
    let (values, slopes) = losses(of: probabilities) {
      crossEntropy(probabilities: $0, targets: targets, reduction: .none)
    }
    expect(values, near: [0.3566749, 0.5108256])
    expect(slopes, near: [[0, -1 / 0.7, 0], [-1 / 0.6, 0, 0]])
    let (value, _) = cost(of: probabilities) { crossEntropy(probabilities: $0, targets: targets) }
    expect(value, near: 0.4337503, "positive: −(1/n) ΣΣ y·ln ŷ")
    let (fromLogits, gradient) = cost(of: log(probabilities)) {
      crossEntropy(logits: $0, targets: targets)
    }
    expect(fromLogits, near: 0.4337503)
    expect(gradient, near: 0.5 * (probabilities - targets), "(softmax − y)/n:")
  }

  @Test func `loss/sparse-cross-entropy: labels and one-hot rows give the same bits`() {
    let probabilities: Tensor = [[0.1, 0.7, 0.2]]
    let sparse = cost(of: probabilities) { crossEntropy(probabilities: $0, labels: [1]) }
    let dense = cost(of: probabilities) { crossEntropy(probabilities: $0, targets: [[0, 1, 0]]) }
    expect(sparse.0, near: 0.3566749)
    #expect(sparse.0 == dense.0)

    let logits: Tensor = [[0.3, -1.2, 2], [5, 4, 3], [-30, 30, 0]]
    let fromLabels = cost(of: logits) { crossEntropy(logits: $0, labels: [2, 0, 1]) }
    let fromRows = cost(of: logits) {
      crossEntropy(logits: $0, targets: .oneHot([2, 0, 1], classes: 3))
    }
    #expect(fromLabels.0 == fromRows.0)
    #expect(fromLabels.gradient == fromRows.gradient)
  }

  @Test func `loss/softmax-cross-entropy-fused: logits, not probabilities`() {
    let (value, gradient) = cost(of: [[2, 1, 0.1]]) { crossEntropy(logits: $0, labels: [0]) }
    expect(value, near: 0.41703)
    expect(gradient, near: [[-0.3409989, 0.242433, 0.09856589]])
    let (twice, _) = cost(of: softmax([[2, 1, 0.1]])) { crossEntropy(logits: $0, labels: [0]) }
    expect(twice, near: 0.8021209, "a softmax of a softmax, the usual mistake:")
    let (best, _) = cost(of: [[1, 0, 0]]) { crossEntropy(logits: $0, labels: [0]) }
    expect(best, near: log(1 + 2 / exp(1)), "and as low as that mistake can ever get:")
  }

  @Test func `loss/cross-entropy-H: entropy and what is added by expecting the wrong thing`() {
    let (p, q): (Tensor, Tensor) = ([0.5, 0.25, 0.25], [0.25, 0.5, 0.25])
    expect(Losses.crossEntropy(p, q), near: 1.213008)
    expect(entropy(p), near: 1.039721)
    expect(Losses.crossEntropy(p, q) - entropy(p), near: klDivergence(p, q))
    let yes: Scalar = 0.8
    let twoClass = Losses.crossEntropy([1, 0], [Tensor(yes), Tensor(1 - yes)])
    expect(
      twoClass, near: -log(yes), "two classes: −y·ln p − (1 − y)·ln(1 − p), p the predicted one")
  }

  @Test func `the target's entropy is all that the divergence lacks`() {
    let logits: Tensor = [[0.5, -1.5, 2.2], [1.2, 0.3, -0.7]]
    let targets: Tensor = [[0.2, 0.5, 0.3], [0, 0.9, 0.1]]
    let divergence = losses(of: logits) {
      klDivergence(logits: $0, targets: targets, reduction: .none)
    }
    let crossed = losses(of: logits) {
      crossEntropy(logits: $0, targets: targets, reduction: .none)
    }
    #expect(divergence.slopes == crossed.slopes)
    expect(divergence.0, near: crossed.0 - Tensor(targets.rows.map(entropy)))
    expect(
      divergence.0, near: Tensor((0..<2).map { klDivergence(targets[$0], softmax(logits)[$0]) }))
  }

  @Test func `loss/focal: of many classes, with gamma 0, it is the cross-entropy`() {
    let logits: Tensor = [[0.5, -1.5, 2.2], [1.2, 0.3, -0.7]]
    let focal = cost(of: logits) { focalLoss(logits: $0, labels: [2, 1], gamma: 0) }
    let plain = cost(of: logits) { crossEntropy(logits: $0, labels: [2, 1]) }
    expect(focal.0, near: plain.0)
    expect(focal.gradient, near: plain.gradient)
    let (values, _) = losses(of: log([[0.9, 0.1], [0.5, 0.5], [0.1, 0.9]])) {
      focalLoss(logits: $0, labels: [0, 0, 0], reduction: .none)
    }
    expect(values, near: [0.001053605, 0.1732868, 1.865094])
    let (sure, slopes) = losses(of: [[1e4, -1e4], [-1e4, 1e4]]) {
      focalLoss(logits: $0, labels: [0, 0], reduction: .none)
    }
    #expect(sure == [0, 20_000])
    #expect(slopes == [[0, 0], [-1, 1]])
  }

  @Test func `smoothed, the least loss there is is the entropy of the targets`() {
    let targets = smoothedTargets([3], classes: 10, smoothing: 0.1)
    let (value, gradient) = cost(of: log(targets)) {
      crossEntropy(logits: $0, labels: [3], smoothing: 0.1)
    }
    expect(value, near: 0.5002880, "0.91 once and 0.01 nine times:")
    #expect(gradient.isClose(to: .zeros([1, 10]), within: 1e-6))
  }

  @Test func `weights of classes make a weighted mean`() {
    let logits: Tensor = [[0.5, -1.5, 2.2], [1.2, 0.3, -0.7]]
    func weighted(_ weights: Tensor) -> (Scalar, gradient: Tensor) {
      cost(of: logits) {
        crossEntropy(logits: $0, labels: [2, 0], smoothing: 0, classWeights: weights)
      }
    }
    expect(weighted([1, 2, 5]).0, near: weighted([2, 4, 10]).0)
    expect(weighted([1, 2, 5]).gradient, near: weighted([2, 4, 10]).gradient)
    let plain = cost(of: logits) { crossEntropy(logits: $0, labels: [2, 0]) }
    expect(weighted([3, 3, 3]).0, near: plain.0)
    expect(weighted([3, 3, 3]).gradient, near: plain.gradient)
  }

  @Test func `a label out of range is refused`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropy(logits: Variable([[0, 0]]), labels: [2])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("labels in 0..<2 expected; got [2]"))
  }

  @Test func `labels must match rows`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropy(logits: Variable([[0, 0]]), labels: [1, 0])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("got 2 labels for [1, 2]"))
  }

  @Test func `a column is not compared with a row`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = meanSquaredError(Variable(.zeros([3, 1])), target: .zeros([3]))
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("squaredError: equal shapes expected; got [3, 1] and [3]"))
  }
}

@Suite struct `3.7 crossEntropyGradient` {
  @Test func `three factors of the chain rule give softmax minus target`() {
    let found = crossEntropyGradient(logits: [2, 1, 0.1], targets: [1, 0, 0])
    expect(found, near: [-0.3409989, 0.242433, 0.09856589])
  }

  @Test func `targets may be spread`() {
    let found = crossEntropyGradient(logits: [0, 0], targets: [0.25, 0.75])
    expect(found, near: [0.25, -0.25], "½ − ¼ and ½ − ¾")
  }

  @Test func `the one node knows the same without dividing`() {
    let logits: Tensor = [[0.3, -1.2, 2, 0.1]]
    let targets: Tensor = [[0.1, 0.2, 0.3, 0.4]]
    let (_, gradient) = cost(of: logits) { crossEntropy(logits: $0, targets: targets) }
    let found = crossEntropyGradient(logits: logits[0], targets: targets[0])
    expect(found, near: gradient[0])
  }
}

@Suite struct `3.8 crossEntropy` {
  @Test func `loss/sparse-cross-entropy: a class index picks its probability`() {
    let (value, gradient) = cost(of: [[1, 2, 3]]) { crossEntropy(logits: $0, labels: [2]) }
    expect(value, near: 0.407606)
    expect(gradient, near: [[0.09003057, 0.2447285, -0.3347591]], "softmax minus one-hot:")
    let (sure, still) = cost(of: [[1000, 0, 0]]) { crossEntropy(logits: $0, labels: [0]) }
    #expect(sure == 0, "no overflow")
    #expect(still == [[0, 0, 0]])
  }

  @Test func `a row each, then their mean`() {
    let logits: Tensor = [[0, 0], [1000, 0]]
    let (values, slopes) = losses(of: logits) {
      crossEntropy(logits: $0, labels: [1, 1], reduction: .none)
    }
    expect(values, near: [0.6931472, 1000], "a confident mistake costs its gap, not infinity:")
    #expect(slopes == [[0.5, -0.5], [1, -1]])
    let (_, gradient) = cost(of: logits) { crossEntropy(logits: $0, labels: [1, 1]) }
    #expect(gradient == [[0.25, -0.25], [0.5, -0.5]], "divided by the rows")
  }
}

@Suite struct `3.9 smoothedTargets` {
  @Test func `the true class keeps 1 − ε and its share of ε`() {
    let found = smoothedTargets([2, 0], classes: 4, smoothing: 0.5)
    #expect(found == [[0.125, 0.125, 0.625, 0.125], [0.625, 0.125, 0.125, 0.125]])
  }

  @Test func `nothing smoothed is one-hot`() {
    #expect(smoothedTargets([1], classes: 3, smoothing: 0) == [[0, 1, 0]])
    expect(smoothedTargets([1], classes: 2, smoothing: 0.1), near: [[0.05, 0.95]])
  }
}
