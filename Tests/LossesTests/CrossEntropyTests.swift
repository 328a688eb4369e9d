import Autograd
import Losses
import TensorCore
import Testing

@Suite struct `losses` {
  @Test func `a uniform guess costs log k nats`() {
    let loss = crossEntropy(logits: Variable(.zeros([3, 10])), labels: [0, 5, 9])
    #expect(abs(loss.value.scalar - 2.302585) < 1e-6)
  }

  @Test func `loss/sparse-cross-entropy: a class index picks its probability`() {
    let first = crossEntropy(logits: Variable([[1, 2, 3]]), labels: [2])
    #expect(abs(first.value.scalar - 0.407606) < 1e-6)
    let sure = crossEntropy(logits: Variable([[1000, 0, 0]]), labels: [0])
    #expect(sure.value == 0)
    let probabilities: Tensor = [[0.1, 0.7, 0.2]]
    let third = crossEntropy(logits: Variable(log(probabilities)), labels: [1])
    #expect(abs(third.value.scalar - 0.3566749) < 1e-6)
  }

  @Test func `a confident mistake costs its logit gap, not infinity`() {
    let logits = Variable([[1000, 0]])
    let loss = crossEntropy(logits: logits, labels: [1])
    #expect(loss.value == 1000)
    #expect(loss.gradients()[logits] == [[1, -1]])
  }

  @Test func `loss/mse: the mean of squared errors and its gradient`() {
    let prediction = Variable([2.5, 0, 2, 8])
    let loss = meanSquaredError(prediction, target: [3, -0.5, 2, 7])
    #expect(loss.value == 0.375)
    #expect(loss.gradients()[prediction] == [-0.25, 0.25, 0, 0.5])
  }

  @Test func `loss/bce: values from logits`() {
    func loss(_ probabilities: Tensor, _ targets: Tensor) -> Scalar {
      let logits = log(probabilities / (1 - probabilities))
      return binaryCrossEntropy(logits: Variable(logits), targets: targets).value.scalar
    }
    #expect(abs(loss([0.9], [1]) - 0.1053605) < 1e-6)
    #expect(abs(loss([0.1], [1]) - 2.302585) < 1e-5)
    #expect(abs(loss([0.9, 0.2, 0.8, 0.3], [1, 0, 1, 1]) - 0.4389051) < 1e-6)
  }

  @Test func `loss/bce-sigmoid-gradient: a confident mistake is pulled back with full force`() {
    let logit = Variable([-5])
    let loss = binaryCrossEntropy(logits: logit, targets: [1])
    #expect(abs(loss.gradients()[logit].scalar + 0.9933071) < 1e-6)
  }

  @Test func `extreme logits stay finite`() {
    let logits = Variable([1e4, -1e4, 1e4, -1e4])
    let loss = binaryCrossEntropy(logits: logits, targets: [1, 0, 0, 1])
    #expect(loss.value == 5000)
    #expect(loss.gradients()[logits] == [0, 0, 0.25, -0.25])
  }

  @Test func `gradients agree with difference quotients`() {
    let logits: Tensor = [[0.2, -1, 0.5], [2, 0.1, 1]]
    let target: Tensor = [[0, 1, 0.3], [1, 0, 0]]
    let checks = [
      "cross-entropy": GradientCheck(at: logits) { crossEntropy(logits: $0, labels: [2, 0]) },
      "mean squared error": GradientCheck(at: logits) { meanSquaredError($0, target: target) },
      "binary cross-entropy": GradientCheck(at: logits) {
        binaryCrossEntropy(logits: $0, targets: target)
      },
    ]
    for (name, check) in checks { #expect(check.passes, "\(name): \(check)") }
  }

  @Test func `labels must match rows`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropy(logits: Variable([[0, 0]]), labels: [1, 0])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("got 2 labels for [1, 2]"))
  }
}
