import Autograd
import ConvolutionalNetworks
import Datasets
import Figures
import Losses
import MultilayerPerceptron
import TensorCore

/// The committed pictures of clothes, or those in the folder the options name.
func loadPictures(
  _ options: DemoOptions
) -> (training: ClassificationData, test: ClassificationData) {
  do {
    return try FashionMNIST.load(from: options.data)
  } catch {
    options.stop("\(error)")
  }
}

/// Rows of 784 numbers as images of one channel: `[rows, 1, 28, 28]`.
func pictures(_ data: ClassificationData) -> Tensor { data.inputs.reshaped([-1, 1, 28, 28]) }

/// How good a model is on data it does not learn from.
struct Evaluation {
  /// The mean cross-entropy, in nats.
  var loss: Double
  /// The share of rows that are right, from 0 to 1.
  var accuracy: Double
}

/// Measures a model: nothing is recorded, and no parameter moves.
func evaluate(_ model: some Layer, on data: ClassificationData) -> Evaluation {
  withoutGradients {
    let logits = Tensor.concatenated(
      data.batches(of: 500).map { model(pictures($0)).value })
    let loss = crossEntropy(logits: Variable(constant: logits), labels: data.labels)
    return Evaluation(
      loss: Double(loss.value.scalar), accuracy: accuracy(scores: logits, labels: data.labels))
  }
}

/// What was measured after each epoch.
struct History {
  private var trainingLosses: [Double] = []
  private var evaluations: [Evaluation]

  /// Begins with the untrained model, whose loss should be near ln 10 = 2.30 nats, or somewhat more.
  init(before: Evaluation) { evaluations = [before] }

  /// Adds an epoch: the mean loss of its batches, and the measurement after it.
  mutating func add(trainingLoss: Double, _ evaluation: Evaluation) {
    trainingLosses.append(trainingLoss)
    evaluations.append(evaluation)
  }

  /// The last measurement, in words.
  var last: String {
    let training = trainingLosses.last.map { "training loss \(fixed($0, decimals: 3)), " } ?? ""
    let test = evaluations[evaluations.count - 1]
    return "\(training)test loss \(fixed(test.loss, decimals: 3)) nats, "
      + "test accuracy \(percent(test.accuracy))"
  }

  /// Both losses over the epochs.
  var chart: LineChart {
    LineChart(
      title: "Loss of the classifier, in nats", xTitle: "epoch", yTitle: "mean cross-entropy",
      series: [
        Series("training, mean over the epoch", trainingLosses),
        Series("test, after the epoch", evaluations.dropFirst().map(\.loss)),
      ])
  }
}
