import Autograd
import Regularization
import TensorCore
import Testing

private let confidences: Tensor = [
  0.05, 0.12, 0.18, 0.33, 0.37, 0.52, 0.55, 0.58, 0.77, 0.78, 0.92, 0.97, 0.99,
]
private let cameTrue = [0, 0, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1].map { $0 == 1 }
private let logits: Tensor = [
  [4, 1, 0], [3, -1, 0], [0, 5, 1], [2, 1, 3], [1, 0, 6], [3, 2.5, 0], [0, 2, 1],
]
private let logitLabels = [0, 1, 1, 2, 2, 1, 0]

@Suite struct `probabilities that can be believed` {
  let probabilities: Tensor = [
    [0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.3, 0.3, 0.4], [0.25, 0.5, 0.25], [0.05, 0.05, 0.9],
  ]

  @Test func `log loss and Brier score`() {
    // scikit-learn 1.9: log_loss and brier_score_loss.
    let labels = [0, 1, 1, 2, 2]
    let loss = logLoss(probabilities: probabilities, labels: labels)
    #expect(near(loss, 0.65508924, within: 1e-6))
    let score = brierScore(probabilities: probabilities, labels: labels)
    #expect(near(score, 0.366, within: 1e-6))
    let binary: Tensor = [[0.1, 0.9], [0.8, 0.2], [0.4, 0.6], [0.7, 0.3]]
    let half = brierScore(probabilities: binary, labels: [1, 0, 1, 1]) / 2
    #expect(near(half, 0.175, within: 1e-6), "the mean of (p − y)²")
  }

  @Test func `nobody can expect a better score than by saying what is so`() {
    // An event of probability 0.7, forecast with p: the expected scores are least at p = 0.7.
    func best(_ score: (Tensor, Int) -> Double) -> Scalar? {
      let expected = (1...19).map { step -> (forecast: Scalar, score: Double) in
        let p = Scalar(step) / 20
        let forecast = Tensor(shape: [1, 2], elements: [1 - p, p])
        return (p, 0.7 * score(forecast, 1) + 0.3 * score(forecast, 0))
      }
      return expected.min { $0.score < $1.score }?.forecast
    }
    #expect(best { logLoss(probabilities: $0, labels: [$1]) } == 0.7)
    #expect(best { brierScore(probabilities: $0, labels: [$1]) } == 0.7)
    let certain = best { 1 - ConfusionMatrix(scores: $0, labels: [$1]).accuracy }
    #expect(certain != 0.7, "accuracy does not care by how much")
  }

  @Test func `what was said to be impossible costs infinitely much`() {
    #expect(logLoss(probabilities: [[1, 0]], labels: [1]) == .infinity)
    #expect(logLoss(probabilities: [[1, 0]], labels: [0]) == 0)
    let uniform = logLoss(probabilities: .ones([2, 4]) / 4, labels: [3, 1])
    #expect(near(uniform, 1.3862944, within: 1e-6), "log 4")
  }

  @Test func `bins hold what is near in confidence`() {
    let bins = Calibration(confidences: confidences, cameTrue: cameTrue, bins: 5).bins
    // scikit-learn 1.9: calibration_curve(n_bins=5).
    #expect(bins.map(\.count) == [3, 2, 3, 2, 3])
    let means = [0.11666667, 0.35, 0.55, 0.775, 0.96]
    #expect(near(bins.map(\.confidence), means, within: 1e-6))
    #expect(near(bins.map(\.frequency), [0.33333333, 0.5, 0.66666667, 0.5, 1]))
    #expect(
      near(
        Calibration(confidences: confidences, cameTrue: cameTrue, bins: 5).largestError, 0.275,
        within: 1e-6))
  }

  @Test func `the borders belong below, and 0 to the first bin`() {
    let edges: Tensor = [0, 0.25, 0.5, 0.75, 1]
    let calibration = Calibration(
      confidences: edges, cameTrue: [false, false, true, true, true], bins: 4)
    #expect(calibration.bins.map(\.count) == [2, 1, 1, 1])
  }

  @Test func `of a classifier, the likeliest class is the forecast`() {
    let answers = Calibration(probabilities: probabilities, labels: [0, 1, 1, 2, 2], bins: 2)
    #expect(answers.bins.map(\.count) == [2, 3], "0.4 and 0.5; 0.7, 0.8 and 0.9")
    #expect(answers.bins.map(\.frequency) == [0, 1])
    #expect(near(answers.bins.map(\.gap), [0.45, -0.2], within: 1e-6))
  }

  @Test func `forecasts that draw their own outcome are calibrated`() {
    var generator = SeededGenerator(seed: 1)
    let forecasts = Tensor.uniform([20_000], in: 0..<1, using: &generator)
    let outcomes = forecasts.elements.map { Scalar.random(in: 0..<1, using: &generator) < $0 }
    let calibration = Calibration(confidences: forecasts, cameTrue: outcomes)
    #expect(calibration.expectedError < 0.015, "2,000 rows a bin: each within about ±0.01")
  }

  @Test func `a bad probability is refused`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = brierScore(probabilities: [[-1, 2]], labels: [0])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    let rule = "brierScore: probabilities from 0 to 1 expected; got -1.0 to 2.0"
    #expect(message.contains(rule), "it said: \(message)")
  }
}

@Suite struct `temperature scaling` {
  @Test func `the temperature of seven rows`() {
    // SciPy 1.17: minimize_scalar of the mean of −log_softmax(z / T).
    let found = temperature(fittedTo: logits, labels: logitLabels)
    #expect(near(found, 2.5070119, within: 1e-4))
    let losses = [1, found].map {
      logLoss(probabilities: softmax(logits / Scalar($0)), labels: logitLabels)
    }
    #expect(near(losses, [1.1407851, 0.8804744], within: 1e-5))
  }

  @Test func `the engine finds no slope there`() {
    let found = temperature(fittedTo: logits, labels: logitLabels)
    let inverse = Variable(Tensor(Scalar(1 / found)))
    let logProbabilities = logSoftmax(inverse * Variable(constant: logits))
    let loss = -(logProbabilities * Variable(constant: .oneHot(logitLabels, classes: 3))).sum() / 7
    #expect(abs(loss.gradients()[inverse].scalar) < 1e-4)
  }

  @Test func `no answer changes`() {
    let before = ConfusionMatrix(scores: logits, labels: logitLabels)
    let cooled = softmax(logits / Scalar(temperature(fittedTo: logits, labels: logitLabels)))
    #expect(ConfusionMatrix(scores: cooled, labels: logitLabels) == before)
  }

  @Test func `scaled logits have the scaled temperature`() {
    let found = temperature(fittedTo: logits, labels: logitLabels)
    let tenfold = temperature(fittedTo: 10 * logits, labels: logitLabels)
    #expect(near(tenfold, 10 * found, within: 1e-4))
  }

  @Test func `without a mistake it falls as far as it may`() {
    #expect(near(temperature(fittedTo: [[2, 0], [0, 1]], labels: [0, 1]), 0.01, within: 1e-6))
    #expect(near(temperature(fittedTo: [[2, 0], [0, 1]], labels: [1, 0]), 100, within: 1e-6))
  }
}

@Suite struct `5.15 expected calibration error` {
  @Test func `thirteen forecasts in five bins`() {
    let calibration = Calibration(confidences: confidences, cameTrue: cameTrue, bins: 5)
    // NumPy 2.4, from its definition.
    #expect(
      near(calibration.expectedError, 0.15153846, within: 1e-6),
      "gaps −0.217, −0.15, −0.117, 0.275 and −0.04 with 3, 2, 3, 2 and 3 rows")
  }

  @Test func `0 if confidences and frequencies agree, and as large as a single gap`() {
    let honest = Calibration(
      confidences: [0.5, 0.5, 1, 1], cameTrue: [true, false, true, true], bins: 2)
    #expect(honest.expectedError == 0)
    let sure = Calibration(confidences: [1, 1, 1, 1], cameTrue: [true, false, false, false])
    #expect(sure.expectedError == 0.75, "100 % sure, right in a quarter of the cases")
  }
}
