import Regularization
import TensorCore
import Testing

@Suite struct `how sure` {
  @Test func `mean, deviation and standard error of four folds`() {
    let folds = Estimate([0.9, 0.8, 0.85, 0.95])
    // NumPy 2.4: mean, std(ddof=1), and that over √4.
    let expected = [0.875, 0.06454972, 0.03227486]
    #expect(near([folds.mean, folds.deviation, folds.standardError], expected))
  }

  @Test func `Wilson's interval`() {
    // SciPy 1.17: binomtest(k, n).proportion_ci(method="wilson").
    let expected: [(Int, Int, Double, Double)] = [
      (8, 10, 0.49016247, 0.94331785), (10, 10, 0.72246720, 1),
      (865, 1000, 0.84241785, 0.88478862), (0, 20, 0, 0.16112516),
    ]
    for (correct, count, low, high) in expected {
      let interval = wilsonInterval(correct: correct, of: count)
      #expect(near([interval.lowerBound, interval.upperBound], [low, high], within: 1e-6))
    }
  }

  @Test func `the interval holds the truth in 95 of 100 cases`() {
    var generator = SeededGenerator(seed: 1)
    let held = (0..<2000).count { _ in
      let correct = (0..<50).count { _ in Double.random(in: 0..<1, using: &generator) < 0.9 }
      return wilsonInterval(correct: correct, of: 50).contains(0.9)
    }
    #expect((1880...1960).contains(held), "of 2,000 samples of 50")
  }
}

@Suite struct `5.16 R squared` {
  @Test func `of four rows, and of two outputs`() {
    // scikit-learn 1.9: r2_score.
    let one = rSquared(predictions: [2.5, 0, 2, 8], targets: [3, -0.5, 2, 7])
    #expect(near(one, 0.94860814, within: 1e-6), "1 − 1.5 / 29.1875")
    let two = rSquared(
      predictions: [[0, 2], [-1, 2], [8, -5]], targets: [[0.5, 1], [-1, 1], [7, -6]])
    #expect(near(two, 0.93680053, within: 1e-6), "the mean over the outputs")
  }

  @Test func `1 if all are right, 0 for the mean, less for worse than that`() {
    #expect(rSquared(predictions: [1, 2, 3], targets: [1, 2, 3]) == 1)
    #expect(rSquared(predictions: [2, 2, 2], targets: [1, 2, 3]) == 0)
    #expect(rSquared(predictions: [3, 2, 1], targets: [1, 2, 3]) == -3)
  }

  @Test func `the unit does not matter`() {
    let (p, t): (Tensor, Tensor) = ([2.5, 0, 2, 8], [3, -0.5, 2, 7])
    let scaled = rSquared(predictions: 9 * p + 32, targets: 9 * t + 32)
    #expect(near(scaled, rSquared(predictions: p, targets: t), within: 1e-5))
  }

  @Test func `constant targets are refused`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = rSquared(predictions: [1, 2], targets: [3, 3])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    let rule = "rSquared: targets that differ expected; got the same in all 2 rows"
    #expect(message.contains(rule), "it said: \(message)")
  }
}
