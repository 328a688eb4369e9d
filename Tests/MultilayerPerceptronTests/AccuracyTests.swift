import MultilayerPerceptron
import TensorCore
import Testing

@Suite struct `2.14 accuracy` {
  @Test func `mlp/accuracy: two of three rows are right, 66.67 percent`() {
    let logits: Tensor = [[2, 1], [0, 3], [1, 0]]
    #expect(
      abs(100 * accuracy(scores: logits, labels: [0, 1, 1]) - 66.666667) < 1e-4,
      "the largest score of each row is at 0, 1 and 0; the labels are 0, 1 and 1")
  }

  @Test func `all, none, and a tie, which goes to the first class`() {
    #expect(accuracy(scores: [[0, 1], [1, 0]], labels: [1, 0]) == 1)
    #expect(accuracy(scores: [[0, 1], [1, 0]], labels: [0, 1]) == 0)
    #expect(accuracy(scores: [[5, 5, 5]], labels: [0]) == 1)
  }

  @Test func `scores may be negative, and only their order counts`() {
    let logits: Tensor = [[-3, -1, -2], [-9, -8, -7]]
    #expect(accuracy(scores: logits, labels: [1, 2]) == 1)
    #expect(accuracy(scores: softmax(logits), labels: [1, 2]) == 1)
  }

  @Test func `a label is missing`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = accuracy(scores: [[1, 2], [3, 4]], labels: [1])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("got 1 labels for [2, 2]"))
  }
}

@Suite struct `2.15 confusion matrix` {
  @Test func `rows are the truth, columns the predictions`() {
    let counts = confusionMatrix(
      predictions: [0, 1, 1, 2, 0], labels: [0, 1, 0, 2, 0], classes: 3)
    #expect(
      counts == [[2, 1, 0], [0, 1, 0], [0, 0, 1]], "one 0 was taken for a 1: row 0, column 1")
  }

  @Test func `the diagonal over all is the accuracy`() {
    let logits: Tensor = [[2, 1], [0, 3], [1, 0]]
    let counts = confusionMatrix(
      predictions: logits.argmax(axis: 1), labels: [0, 1, 1], classes: 2)
    #expect(counts == [[1, 0], [1, 1]])
    let right = Double(counts[0][0] + counts[1][1])
    #expect(right / 3 == accuracy(scores: logits, labels: [0, 1, 1]))
  }

  @Test func `a class that never comes has an empty row and column`() {
    #expect(confusionMatrix(predictions: [1], labels: [1], classes: 2) == [[0, 0], [0, 1]])
  }
}
