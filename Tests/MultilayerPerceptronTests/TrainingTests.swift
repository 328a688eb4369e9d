import Autograd
import Datasets
import Foundation
import Losses
import MultilayerPerceptron
import Optimizers
import TensorCore
import Testing

@Suite struct `training loops` {
  @Test func `mlp/training-loop-order: gradients are values, so nothing is left over to be zeroed`()
  {
    let w = Variable(0)
    func gradients() -> Gradients { pow(w - 3, 2).gradients() }
    let optimizer = SGD(learningRate: 0.1)

    let first = gradients()
    optimizer.update([w], along: first)
    #expect(abs(w.value.scalar - 0.6) < 1e-6)
    optimizer.update([w], along: gradients())
    #expect(abs(w.value.scalar - 1.08) < 1e-6)

    // What an engine that accumulates does if zeroing is forgotten, here said aloud.
    w.value = 0.6
    optimizer.update([w], along: first + gradients())
    #expect(abs(w.value.scalar - 1.68) < 1e-6)
  }

  @Test func `mlp/simplenet-2-4-1: one step from given weights`() {
    let hidden = Linear(
      weight: [[0.5, 1, -1, 0.3], [-0.25, 1, 0.25, 0.7]], bias: [0, 0.1, -0.2, 0.05])
    let output = Linear(weight: [[0.4], [-0.3], [0.2], [0.1]], bias: [0.05])
    let network = Sequential(hidden, Activation(relu), output)
    #expect(network.parameterCount == 17)

    let x: Tensor = [[1, 1]]
    #expect(hidden(x).value.isClose(to: [[0.25, 2.1, -0.95, 1.05]], within: 1e-6))
    #expect(network(x).value.isClose(to: [[-0.375]], within: 1e-6))
    let loss = meanSquaredError(network(x), target: [[1]])
    #expect(abs(loss.value.scalar - 1.890625) < 1e-5)

    let gradients = loss.gradients()
    let expected: [(Variable, Tensor)] = [
      (output.weight, [[-0.6875], [-5.775], [0], [-2.8875]]), (output.bias, [-2.75]),
      (hidden.weight, [[-1.1, 0.825, 0, -0.275], [-1.1, 0.825, 0, -0.275]]),
      (hidden.bias, [-1.1, 0.825, 0, -0.275]),
    ]
    for (parameter, gradient) in expected {
      #expect(gradients[parameter].isClose(to: gradient, within: 1e-5))
    }
    SGD(learningRate: 0.01).update(network.parameters, along: gradients)
    #expect(network(x).value.isClose(to: [[-0.1737017]], within: 1e-6))
    let after = meanSquaredError(network(x), target: [[1]])
    #expect(abs(after.value.scalar - 1.377576) < 1e-5)
  }

  @Test(arguments: 1...5)
  func `mlp/simplenet-2-4-1: a hundred epochs of single rows lower the loss`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let network = MLP(sizes: [2, 4, 1], using: &generator)
    let parameters = network.parameters
    let (inputs, targets): (Tensor, Tensor) = ([[0, 0], [1, 1]], [[0], [1]])
    func loss() -> Scalar { meanSquaredError(network(inputs), target: targets).value.scalar }
    let before = loss()
    let optimizer = SGD(learningRate: 0.01)
    for _ in 0..<100 {
      for row in 0..<2 {
        let error = meanSquaredError(network(inputs[row..<row + 1]), target: targets[row..<row + 1])
        optimizer.update(parameters, along: error.gradients())
      }
    }
    #expect(loss() < before)
  }

  @Test func `measuring a model moves no parameter and records nothing`() {
    var generator = SeededGenerator(seed: 1)
    let network = MLP(sizes: [3, 4, 2], using: &generator)
    let before = network.checkpoint
    let logits = withoutGradients { network(Tensor.normal([5, 3], using: &generator)) }
    _ = accuracy(scores: logits.value, labels: [0, 1, 0, 1, 0])
    #expect(logits.inputs.isEmpty && !logits.needsGradient)
    #expect(network.checkpoint == before)
  }
}

@Suite struct `the digit classifier` {
  @Test func `mlp/digits-classifier: shapes from the image to the logits, and 109,386 parameters`()
  {
    var generator = SeededGenerator(seed: 1)
    let model = MLP(sizes: [784, 128, 64, 10], using: &generator)
    let images = Tensor.uniform([64, 1, 28, 28], using: &generator)
    let rows = images.reshaped([64, -1])
    #expect(rows.shape == [64, 784])
    let first = relu(model.layers[0](rows))
    let second = relu(model.layers[1](first))
    let logits = model.layers[2](second)
    #expect([first, second, logits].map(\.shape) == [[64, 128], [64, 64], [64, 10]])
    #expect(model(rows).value == logits.value)
    #expect(model.layers.map(\.parameterCount) == [100_480, 8256, 650])
    #expect(model.parameterCount == 109_386)
  }

  @Test func `mlp/digits-classifier: an untrained network costs about ln 10`() throws {
    var generator = SeededGenerator(seed: 1)
    let (_, test) = try FashionMNIST.load()
    let model = MLP(
      sizes: [784, 128, 64, 10], initialization: .glorotUniform, using: &generator)
    let loss = crossEntropy(logits: model(test.inputs), labels: test.labels)
    #expect(abs(Double(loss.value.scalar) - log(10)) < 0.2)

    // Equal logits say nothing about any class, and cost ln 10 exactly.
    model.layers[2].weight.value = .zeros([64, 10])
    let none = crossEntropy(logits: model(test.inputs), labels: test.labels)
    #expect(abs(Double(none.value.scalar) - 2.302585) < 1e-5)
  }

  /// Everything on the way from the file to the printed loss: reading, shuffling, initialization,
  /// forward, backward, update. (From the same weights and batches, PyTorch 2.13 prints the same.)
  @Test func `the first losses of a seeded run, to the last printed digit`() throws {
    var generator = SeededGenerator(seed: 1)
    let digits = try Digits.load()
    let model = MLP(sizes: [64, 32, 10], using: &generator)
    let parameters = model.parameters
    var optimizer = Adam(learningRate: 0.01)
    var losses: [String] = []
    for batch in digits.batches(of: 64, shuffledBy: &generator).prefix(8) {
      let loss = crossEntropy(logits: model(batch.inputs), labels: batch.labels)
      optimizer.update(parameters, along: loss.gradients())
      losses.append(String(format: "%.3f", Double(loss.value.scalar)))
    }
    #expect(
      losses == ["2.278", "2.247", "2.029", "1.942", "1.897", "1.764", "1.812", "1.423"])
  }

  @Test func `it reads more than nine of ten handwritten digits it has not seen`() throws {
    var generator = SeededGenerator(seed: 1)
    let (training, test) = try Digits.load()
      .stratifiedSplit(trainingFraction: 0.8, using: &generator)
    let model = MLP(sizes: [64, 32, 10], using: &generator)
    let parameters = model.parameters
    var optimizer = Adam(learningRate: 0.01)
    for _ in 0..<10 {
      for batch in training.batches(of: 64, shuffledBy: &generator) {
        let loss = crossEntropy(logits: model(batch.inputs), labels: batch.labels)
        optimizer.update(parameters, along: loss.gradients())
      }
    }
    let share = accuracy(scores: model(test.inputs).value, labels: test.labels)
    #expect(share > 0.9)
  }

  @Test func `a network with two inputs learns to compare digits`() throws {
    var generator = SeededGenerator(seed: 1)
    let digits = try Digits.load().keeping(classes: ["0", "1", "2", "3"])
    let (training, test) = digits.split(trainingFraction: 0.8, using: &generator)
    let model = TwinNetwork(inputs: 64, codeWidth: 8, classes: 4, using: &generator)
    let parameters = model.parameters
    var optimizer = Adam(learningRate: 0.01)
    for _ in 0..<20 {
      let others = training.batches(of: 32, shuffledBy: &generator)
      for (a, b) in zip(training.batches(of: 32, shuffledBy: &generator), others) {
        let (classA, classB, same) = model(
          Variable(constant: a.inputs), Variable(constant: b.inputs))
        let loss =
          crossEntropy(logits: classA, labels: a.labels)
          + crossEntropy(logits: classB, labels: b.labels)
          + binaryCrossEntropy(logits: same, targets: agreement(a.labels, b.labels))
        optimizer.update(parameters, along: loss.gradients())
      }
    }
    let partners = test.shuffled(using: &generator)
    let (classA, _, same) = model(
      Variable(constant: test.inputs), Variable(constant: partners.inputs))
    #expect(accuracy(scores: classA.value, labels: test.labels) > 0.95)
    let verdicts = (same.value .> 0) .== agreement(test.labels, partners.labels)
    #expect(verdicts.mean() > 0.9)
  }
}

/// A column with 1 where both rows have the same label, and 0 elsewhere.
private func agreement(_ a: [Int], _ b: [Int]) -> Tensor {
  Tensor(zip(a, b).map { $0 == $1 ? 1 : 0 }).reshaped([-1, 1])
}
