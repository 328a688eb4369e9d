import Regularization
import TensorCore
import Testing

/// Twelve rows, with ties within the classes and between them.
private let scores: Tensor = [0.1, 0.4, 0.35, 0.8, 0.4, 0.65, 0.65, 0.2, 0.9, 0.4, 0.65, 0.05]
private let labels = [0, 0, 1, 1, 1, 1, 0, 0, 1, 0, 1, 0]

@Suite struct `curves over all thresholds` {
  @Test func `the points of the ROC curve`() {
    // scikit-learn 1.9: roc_curve(labels, scores, drop_intermediate=False).
    let points = ROCCurve(scores: scores, labels: labels).points
    #expect(points[0].threshold == .infinity)
    let thresholds = [0.9, 0.8, 0.65, 0.4, 0.35, 0.2, 0.1, 0.05]
    #expect(near(points.dropFirst().map(\.threshold), thresholds))
    #expect(near(points.map { 6 * $0.falsePositiveRate }, [0, 0, 0, 1, 3, 3, 4, 5, 6]))
    #expect(near(points.map { 6 * $0.truePositiveRate }, [0, 1, 2, 4, 5, 6, 6, 6, 6]))
  }

  @Test func `the points of the precision–recall curve`() {
    // scikit-learn 1.9: precision_recall_curve(labels, scores), from its end.
    let points = PrecisionRecallCurve(scores: scores, labels: labels).points
    let precisions = [1, 1, 1, 0.8, 0.625, 0.66666667, 0.6, 0.54545455, 0.5]
    #expect(near(points.map(\.precision), precisions))
    #expect(near(points.map { 6 * $0.recall }, [0, 1, 2, 4, 5, 6, 6, 6, 6]))
  }

  @Test(arguments: 1...20) func `the area is the share of pairs in the right order`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let labels = (0..<30).map { $0 < 2 ? $0 : Int.random(in: 0...1, using: &generator) }
    // Whole numbers from 0 to 5: many ties.
    let scores = Tensor((0..<30).map { _ in Scalar(Int.random(in: 0...5, using: &generator)) })
    var (right, pairs) = (0.0, 0.0)
    for i in 0..<30 where labels[i] == 1 {
      for j in 0..<30 where labels[j] == 0 {
        pairs += 1
        right += scores[at: i] > scores[at: j] ? 1 : scores[at: i] == scores[at: j] ? 0.5 : 0
      }
    }
    let area = ROCCurve(scores: scores, labels: labels).area
    #expect(near(area, right / pairs, within: 1e-12))
    #expect(near(probabilityOfRightOrder(scores: scores, labels: labels), area, within: 1e-12))
  }

  @Test func `only the order of the scores counts`() {
    let area = ROCCurve(scores: scores, labels: labels).area
    let precision = PrecisionRecallCurve(scores: scores, labels: labels).averagePrecision
    for other in [exp(3 * scores), sigmoid(scores - 7), 100 * scores - 1] {
      #expect(ROCCurve(scores: other, labels: labels).area == area)
      let curve = PrecisionRecallCurve(scores: other, labels: labels)
      #expect(curve.averagePrecision == precision)
    }
  }

  @Test func `the opposite score has the opposite area, and so has the opposite question`() {
    let area = ROCCurve(scores: scores, labels: labels).area
    #expect(near(ROCCurve(scores: -scores, labels: labels).area, 1 - area))
    #expect(near(ROCCurve(scores: scores, labels: labels.map { 1 - $0 }).area, 1 - area))
  }

  @Test func `ten times as many negatives leave the area as it is, but not the precision`() {
    let negatives = scores.rows(at: labels.indices.filter { labels[$0] == 0 })
    let copies = [Tensor](repeating: negatives, count: 9)
    let manyScores = Tensor.concatenated([scores] + copies)
    let manyLabels = labels + [Int](repeating: 0, count: 54)
    let area = ROCCurve(scores: scores, labels: labels).area
    #expect(near(ROCCurve(scores: manyScores, labels: manyLabels).area, area))
    let rare = PrecisionRecallCurve(scores: manyScores, labels: manyLabels)
    // scikit-learn 1.9: average_precision_score.
    #expect(near(rare.averagePrecision, 0.48015873))
  }

  @Test func `labels of one class are refused`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ROCCurve(scores: [0.1, 0.2], labels: [1, 1])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    let rule = "thresholdCounts: labels 0 and 1 expected, both of them; got [1]"
    #expect(message.contains(rule), "it said: \(message)")
  }
}

@Suite struct `5.13 area under the ROC curve` {
  @Test func `four rows, and twelve with ties`() {
    // scikit-learn 1.9: roc_auc_score.
    let four = ROCCurve(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1])
    #expect(near(four.area, 0.75), "three of four pairs are in the right order")
    #expect(near(ROCCurve(scores: scores, labels: labels).area, 0.83333333))
  }

  @Test func `1 if all positives come first, 0 if all come last, ½ if all are equal`() {
    #expect(ROCCurve(scores: [4, 3, 2, 1], labels: [1, 1, 0, 0]).area == 1)
    #expect(ROCCurve(scores: [1, 2, 3, 4], labels: [1, 1, 0, 0]).area == 0)
    #expect(ROCCurve(scores: [7, 7, 7, 7], labels: [1, 1, 0, 0]).area == 0.5, "the diagonal")
  }
}

@Suite struct `5.14 average precision` {
  @Test func `four rows, and twelve with ties`() {
    // scikit-learn 1.9: average_precision_score.
    let four = PrecisionRecallCurve(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1])
    #expect(near(four.averagePrecision, 0.83333333), "½·1 + ½·⅔; trapezoids give 0.7917")
    let curve = PrecisionRecallCurve(scores: scores, labels: labels)
    #expect(near(curve.averagePrecision, 0.81527778))
  }

  @Test func `the share of positives if all scores are equal, and 1 if all positives come first`() {
    let blind = PrecisionRecallCurve(scores: [7, 7, 7, 7], labels: [1, 0, 0, 0])
    #expect(blind.averagePrecision == 0.25)
    let sharp = PrecisionRecallCurve(scores: [4, 3, 2, 1], labels: [1, 1, 0, 0])
    #expect(sharp.averagePrecision == 1)
  }
}
