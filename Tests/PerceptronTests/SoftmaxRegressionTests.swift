import Perceptron
import TensorCore
import Testing

@Suite struct `1.18 crossEntropyGradient` {
  @Test func `equal scores: each class is pulled up or down by its share`() {
    let upstream = crossEntropyGradient(scores: [[0, 0, 0, 0], [7, 7, 7, 7]], labels: [1, 3])
    expect(
      upstream, near: [[0.125, -0.375, 0.125, 0.125], [0.125, 0.125, 0.125, -0.375]],
      "(¼ − onehot) / 2:")
  }

  @Test func `it agrees with central differences`() {
    var generator = SeededGenerator(seed: 12)
    let scores = Tensor.normal([4, 3], using: &generator)
    let labels = [2, 0, 0, 1]
    expectGradient(
      crossEntropyGradient(scores: scores, labels: labels),
      of: { crossEntropy(scores: $0, labels: labels) }, at: scores)
  }
}

@Suite struct `softmax regression` {
  @Test func `a model that knows nothing costs log(classes) nats`() {
    let model = SoftmaxRegression(inputs: 2, classes: 3)
    let scores = model.scores([[1, 2], [3, 4]])
    expect(crossEntropy(scores: scores, labels: [0, 2]), near: 1.0986123)
    expect(model.probabilities([[1, 2]]), near: [[0.3333333, 0.3333333, 0.3333333]])
  }

  @Test func `with two classes it is logistic regression of the difference`() {
    var generator = SeededGenerator(seed: 13)
    let scores = Tensor.normal([6, 2], using: &generator)
    let labels = [0, 1, 1, 0, 1, 0]
    let difference = (scores[0..., 1..<2] - scores[0..., 0..<1]).flattened()
    let targets = Tensor(labels.map { Scalar($0) })
    expect(softmax(scores)[0..., 1..<2].flattened(), near: sigmoid(difference))
    expect(
      crossEntropy(scores: scores, labels: labels),
      near: logLoss(scores: difference, targets: targets))
  }

  @Test func `descent follows the gradient of every weight and every bias`() {
    var generator = SeededGenerator(seed: 14)
    let inputs = Tensor.normal([5, 2], using: &generator)
    let labels = [0, 2, 1, 1, 2]
    var model = SoftmaxRegression(inputs: 2, classes: 3)
    model.weights = .normal([2, 3], using: &generator)
    let start = model
    model.descend(inputs: inputs, labels: labels, rate: 1)
    expectGradient(
      start.weights - model.weights,
      of: { weights in
        crossEntropy(scores: matmul(inputs, weights) + start.bias, labels: labels)
      }, at: start.weights)
    expectGradient(
      start.bias - model.bias,
      of: { bias in crossEntropy(scores: matmul(inputs, start.weights) + bias, labels: labels) },
      at: start.bias)
  }
}
