import Regularization
import TensorCore
import Testing

/// Four classes, of which the last is never predicted.
private let matrix = ConfusionMatrix(
  predictions: [0, 1, 0, 1, 1, 2, 1, 2, 2, 0, 2, 1, 2],
  labels: [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3], classes: 4)

@Suite struct `confusion matrices` {
  @Test func `beyond/metrics: accuracy, precision, recall and F1 of twenty rows`() {
    let test = ConfusionMatrix(counts: [[6, 2], [4, 8]])
    #expect(test.accuracy == 0.7)
    #expect(test.precision(of: 1) == 0.8, "8 of 10 alarms are right")
    #expect(abs(test.recall(of: 1) - 0.6666667) < 1e-7, "8 of 12 are found")
    #expect(abs(test.f1(of: 1) - 0.7272727) < 1e-7)
    #expect(test.recall(of: 0) == 0.75, "the specificity: 6 of 8")
    let silent = ConfusionMatrix(counts: [[8, 0], [12, 0]])
    #expect(silent.precision(of: 1) == 0, "no positive prediction: 0 by definition")
  }

  @Test func `every class by itself`() {
    #expect(matrix.counts == [[2, 1, 0, 0], [0, 3, 1, 0], [1, 1, 3, 0], [0, 0, 1, 0]])
    #expect((matrix.total, matrix.correct) == (13, 8))
    // scikit-learn 1.9: precision_score, recall_score, f1_score with average=None.
    #expect(near(matrix.classes.map(matrix.precision), [0.66666667, 0.6, 0.6, 0]))
    #expect(near(matrix.classes.map(matrix.recall), [0.66666667, 0.75, 0.6, 0]))
    #expect(near(matrix.classes.map(matrix.f1), [0.66666667, 0.66666667, 0.6, 0]))
    #expect(near([matrix.accuracy, matrix.balancedAccuracy], [0.61538462, 0.50416667]))
  }

  @Test func `precision and recall over all classes`() {
    // scikit-learn 1.9: precision_score and recall_score with average="macro", "weighted".
    #expect(near(matrix.precision(.macro), 0.46666667))
    #expect(near(matrix.precision(.weighted), 0.56923077))
    #expect(near(matrix.recall(.macro), 0.50416667))
  }

  @Test(arguments: 1...20) func `micro averages, and weighted recall, are the accuracy`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let classes = 2 + seed % 5
    let labels = (0..<40).map { _ in Int.random(in: 0..<classes, using: &generator) }
    let scores = Tensor.normal([40, classes], using: &generator)
    let matrix = ConfusionMatrix(scores: scores, labels: labels)
    #expect(matrix.precision(.micro) == matrix.accuracy)
    #expect(matrix.recall(.micro) == matrix.accuracy)
    #expect(matrix.f1(.micro) == matrix.accuracy)
    #expect(near(matrix.recall(.weighted), matrix.accuracy))
    #expect(near(matrix.recall(.macro), matrix.balancedAccuracy), "where every class occurs")
    #expect(matrix == ConfusionMatrix(scores: softmax(scores), labels: labels))
  }

  @Test func `always saying the same is right as often as the class is there, and balanced ½`() {
    let lazy = ConfusionMatrix(counts: [[95, 0], [5, 0]])
    #expect(lazy.accuracy == 0.95)
    #expect(lazy.balancedAccuracy == 0.5)
    #expect(lazy.f1(of: 1) == 0)
  }

  @Test func `nothing at all has the score 0`() {
    let empty = ConfusionMatrix(predictions: [], labels: [], classes: 2)
    #expect(empty.accuracy == 0 && empty.balancedAccuracy == 0 && empty.f1(.weighted) == 0)
  }

  @Test func `what is no class is refused`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ConfusionMatrix(predictions: [0, 3], labels: [1, 0], classes: 2)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("ConfusionMatrix: classes in 0..<2 expected; got [0, 1, 3]"))
  }
}

@Suite struct `5.11 F1 of a class` {
  @Test func `the harmonic mean of precision and recall`() {
    let test = ConfusionMatrix(counts: [[6, 2], [4, 8]])
    #expect(near(test.f1(of: 1), 0.72727273), "2 / (1/0.8 + 1/0.6667); their mean is 0.733")
    #expect(near(test.f1(of: 0), 0.66666667), "of the other class: precision 0.6, recall 0.75")
  }

  @Test func `near the smaller of the two`() {
    let eager = ConfusionMatrix(counts: [[0, 98], [0, 2]])
    #expect(near(eager.f1(of: 1), 0.03921569), "recall 1, precision 0.02; the mean is 0.51")
  }

  @Test func `0 where nothing is right, and where there is nothing`() {
    let never = ConfusionMatrix(counts: [[8, 0], [12, 0]])
    #expect(never.f1(of: 1) == 0, "precision 0 of 0, recall 0 of 12")
    let absent = ConfusionMatrix(counts: [[3, 0], [0, 0]])
    #expect(absent.f1(of: 1) == 0, "0 of 0")
  }
}

@Suite struct `5.12 three averages` {
  @Test func `of F1, as scikit-learn has them`() {
    // scikit-learn 1.9: f1_score(average=…).
    #expect(near(matrix.f1(.micro), 0.61538462), "8 of 13 rows are right")
    #expect(near(matrix.f1(.macro), 0.48333333), "the mean of 0.667, 0.667, 0.6 and 0")
    #expect(near(matrix.f1(.weighted), 0.58974359), "the classes have 3, 4, 5 and 1 rows")
  }

  @Test func `a rare class counts in full only for the macro average`() {
    let rare = ConfusionMatrix(counts: [[99, 0], [1, 0]])
    #expect(near(rare.recall(.macro), 0.5))
    #expect(near(rare.recall(.weighted), 0.99))
    #expect(near(rare.recall(.micro), 0.99))
    #expect(near(rare.precision(.weighted), 0.9801), "0.99 for 99 rows, 0 for one")
  }
}
