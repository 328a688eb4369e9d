import Autograd
import Datasets
import Figures
import Foundation
import Losses
import MultilayerPerceptron
import Optimizers
import TensorCore

/// A way to search, by the name it has in the figure.
struct WayToSearch: Sendable {
  var name: String
  var run: @Sendable (inout Search, inout SeededGenerator) -> Void

  /// The search after all of its budget is spent, or nothing is left to try.
  func carriedOut(_ search: Search, seed: UInt64) -> Search {
    var generator = SeededGenerator(seed: seed)
    var search = search
    run(&search, &generator)
    return search
  }

  /// The ways that choose what to try; each trial goes to its end.
  static func choosing(grid levels: [String: Int]) -> [WayToSearch] {
    [
      WayToSearch(name: "random") { $0.runRandom(using: &$1) },
      WayToSearch(name: "grid") { search, generator in
        let grid = search.space.grid(levels)
        search.run(Tensor.permutation(grid.count, using: &generator).map { grid[$0] })
      },
      WayToSearch(name: "evolution") { $0.runEvolution(population: 8, using: &$1) },
      WayToSearch(name: "Bayesian") { $0.runBayesian(using: &$1) },
    ]
  }

  /// The ways that also, or only, choose how long to try it.
  static let stopping = [
    WayToSearch(name: "random, pruned") { $0.runRandom(pruning: MedianPruning(), using: &$1) },
    WayToSearch(name: "halving") { $0.runHalving(trials: 9, using: &$1) },
    WayToSearch(name: "Hyperband") { $0.runHyperband(using: &$1) },
    WayToSearch(name: "Bayesian, pruned") { $0.runBayesian(pruning: MedianPruning(), using: &$1) },
  ]
}

/// Branin's function, whose lowest value is known.
enum BraninProblem {
  static let lowest = 0.397887

  static func search(budget: Int) -> Search {
    let space: SearchSpace = ["x": .linear(-5...10), "y": .linear(0...15)]
    return Search(over: space, budget: budget) { setting in { branin(setting["x"], setting["y"]) } }
  }
}

/// Networks 64-width-10 that learn digits for nine epochs; what else they are is to be found.
struct DigitsProblem {
  let training: ClassificationData
  let validation: ClassificationData
  let test: ClassificationData

  static let space: SearchSpace = [
    "learning rate": .logarithmic(1e-5...1), "width": .integer(2...64),
    "weight decay": .logarithmic(1e-4...10), "activation": .choice(["relu", "tanh", "sigmoid"]),
  ]

  /// How many epochs a whole trial takes.
  static let epochs = 9

  /// Deals the digits into those to learn from, those to choose by, and those to be examined on.
  init(seed: UInt64) throws(DataError) {
    var generator = SeededGenerator(seed: seed)
    let (training, others) = try Digits.load().stratifiedSplit(
      trainingFraction: 1 / 3, using: &generator)
    self.training = training
    (validation, test) = others.stratifiedSplit(trainingFraction: 1 / 3, using: &generator)
  }

  private func trainee(_ setting: Setting, seed: UInt64) -> Trainee {
    Trainee(
      inputs: 64, classes: 10, setting: setting, weightDecay: setting["weight decay"], seed: seed)
  }

  func search(budget: Int, seed: UInt64) -> Search {
    Search(over: Self.space, budget: budget, unitsPerTrial: Self.epochs) { setting in
      var trainee = trainee(setting, seed: seed)
      return {
        trainee.trainEpoch(on: training)
        return loss(of: trainee.model, on: validation)
      }
    }
  }

  /// How many of the test digits a network gets right that is trained with a setting.
  func testAccuracy(of setting: Setting, seed: UInt64) -> Double {
    var trainee = trainee(setting, seed: seed)
    for _ in 0..<Self.epochs { trainee.trainEpoch(on: training) }
    return withoutGradients {
      Double(accuracy(scores: trainee.model(test.inputs).value, labels: test.labels))
    }
  }
}

/// Networks 13-width-3 that learn to tell wines apart, judged on five folds.
struct WineProblem {
  let folds: Folds<ClassificationData>

  init(seed: UInt64) throws(DataError) {
    var generator = SeededGenerator(seed: seed)
    folds = try Wine.load().stratifiedFolds(5, using: &generator)
  }

  /// A grid of 3 · 2 · 2 settings, each tried on all folds.
  func searchedGrid(seed: UInt64) -> Search {
    let space: SearchSpace = [
      "learning rate": .logarithmic(1e-3...1e-1), "width": .integer(4...32),
      "activation": .choice(["relu", "tanh"]),
    ]
    var search = Search(
      over: space, budget: 60, unitsPerTrial: folds.count,
      objective: crossValidation { setting, fold in
        let (training, validation) = folds[fold]
        // What the scale is, only the rows to learn from may tell.
        let scaling = Scaling.standard(fittedTo: training.inputs)
        var trainee = Trainee(inputs: 13, classes: 3, setting: setting, seed: seed)
        for _ in 0..<10 { trainee.trainEpoch(on: training.scaled(by: scaling)) }
        return loss(of: trainee.model, on: validation.scaled(by: scaling))
      })
    search.run(space.grid(["learning rate": 3, "width": 2]))
    return search
  }
}

/// A network in training, with all that its setting decides.
struct Trainee {
  let model: MLP
  private let parameters: [Variable]
  private var optimizer: AdamW
  private var generator: SeededGenerator

  init(
    inputs: Int, classes: Int, setting: Setting, weightDecay: Double = 0, seed: UInt64
  ) {
    let activations: [String: (Variable) -> Variable] = [
      "relu": relu, "tanh": tanh, "sigmoid": sigmoid,
    ]
    generator = SeededGenerator(seed: seed)
    model = MLP(
      sizes: [inputs, Int(setting["width"]), classes],
      activation: activations[setting.option("activation")] ?? relu, using: &generator)
    parameters = model.parameters
    optimizer = AdamW(
      learningRate: Scalar(setting["learning rate"]), weightDecay: Scalar(weightDecay))
  }

  mutating func trainEpoch(on data: ClassificationData) {
    for batch in data.batches(of: 32, shuffledBy: &generator) {
      let loss = crossEntropy(logits: model(batch.inputs), labels: batch.labels)
      optimizer.update(parameters, along: loss.gradients())
    }
  }
}

/// The mean cross-entropy of a classifier, in nats.
func loss(of model: MLP, on data: ClassificationData) -> Double {
  withoutGradients {
    Double(crossEntropy(logits: model(data.inputs), labels: data.labels).value.scalar)
  }
}
