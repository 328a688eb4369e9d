import Datasets
import Foundation
import Perceptron
import TensorCore
import Testing

@Suite struct `training on data` {
  @Test func `the first losses of a logistic regression, digit by digit`() throws {
    var generator = SeededGenerator(seed: 1)
    let (training, _) = try standardizedSplit(BreastCancer.load(), using: &generator)
    let targets = Tensor(training.labels.map { Scalar($0) })
    var neuron = Neuron(inputs: 30)
    var losses: [String] = []
    for _ in 0..<6 {
      let loss = logLoss(scores: neuron.score(training.inputs), targets: targets)
      losses.append(String(format: "%.6f", Double(loss)))
      neuron.descend(inputs: training.inputs, rate: 0.5) {
        logLossGradient(scores: $0, targets: targets)
      }
    }
    // From the same rows, NumPy 2.4 in double precision prints the same.
    let expected = ["0.693147", "0.223132", "0.190025", "0.169190", "0.154752", "0.144114"]
    #expect(losses == expected, "the same in Float and Double, debug and release")
  }

  @Test func `the rule separates setosa from versicolor within the bound of its own line`() throws {
    let flowers = try Iris.load().keeping(classes: ["setosa", "versicolor"])
    let inputs = flowers.inputs - flowers.inputs.mean(axis: 0)
    let labels = Tensor(flowers.labels.map { Scalar($0) })
    var neuron = Neuron(inputs: 4)
    let history = neuron.learn(from: inputs, labels: labels, epochs: 100)
    #expect(history.last == 0)
    #expect(Scalar(history.reduce(0, +)) <= neuron.mistakeBound(on: inputs, labels: labels))
  }

  @Test func `softmax regression tells three species apart`() throws {
    var generator = SeededGenerator(seed: 1)
    let (training, test) = try standardizedSplit(Iris.load(), using: &generator)
    var model = SoftmaxRegression(inputs: 4, classes: 3)
    for _ in 0..<500 {
      model.descend(inputs: training.inputs, labels: training.labels, rate: 0.5)
    }
    #expect(model.accuracy(on: test.inputs, labels: test.labels) >= 0.9)
    #expect(model.accuracy(on: training.inputs, labels: training.labels) >= 0.97)
  }

  @Test func `logistic regression recognizes malignant tumors it has not seen`() throws {
    var generator = SeededGenerator(seed: 1)
    let (training, test) = try standardizedSplit(BreastCancer.load(), using: &generator)
    let targets = Tensor(training.labels.map { Scalar($0) })
    var neuron = Neuron(inputs: 30)
    for _ in 0..<100 {
      neuron.descend(inputs: training.inputs, rate: 0.5) {
        logLossGradient(scores: $0, targets: targets)
      }
    }
    let testTargets = Tensor(test.labels.map { Scalar($0) })
    #expect(neuron.accuracy(on: test.inputs, labels: testTargets) >= 0.95)
  }

  @Test func `least squares explains as much of diabetes as scikit-learn's`() throws {
    let patients = try Diabetes.load()
    let inputs = Scaling.standard(fittedTo: patients.inputs)(patients.inputs)
    let targets = patients.targets.flattened()
    let neuron = leastSquares(inputs: inputs, targets: targets)
    let error = squaredError(scores: neuron.score(inputs), targets: targets)
    // scikit-learn 1.9.1: LinearRegression().fit(X, y), mean squared error and score.
    expect(error, near: 2859.696348, within: 1e-5)
    expect(1 - error / targets.variance(), near: 0.5177484, within: 1e-5)
  }

  private func standardizedSplit(
    _ data: ClassificationData, using generator: inout SeededGenerator
  ) -> (training: ClassificationData, test: ClassificationData) {
    let (training, test) = data.stratifiedSplit(trainingFraction: 0.8, using: &generator)
    let scaling = Scaling.standard(fittedTo: training.inputs)
    return (training.scaled(by: scaling), test.scaled(by: scaling))
  }
}
