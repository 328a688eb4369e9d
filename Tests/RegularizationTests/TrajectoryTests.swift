import Autograd
import Losses
import MultilayerPerceptron
import Optimizers
import Regularization
import TensorCore
import Testing

/// Numbers that look arbitrary and are the same everywhere: `((a·i + b) mod c)/c − ½`.
private func grid(_ shape: [Int], _ a: Int, _ b: Int, _ c: Int) -> Tensor {
  Tensor(
    shape: shape,
    elements: (0..<shape.product).map { Scalar(($0 * a + b) % c) / Scalar(c) - 0.5 })
}

@Suite struct `a training trajectory` {
  let x = 4 * grid([8, 3], 7, 3, 11)
  let labels = [0, 1, 1, 0, 1, 0, 0, 1]
  let model = Sequential(
    Linear(weight: grid([3, 4], 5, 1, 13), bias: .zeros([4])), BatchNorm(features: 4),
    Activation(relu), Linear(weight: grid([4, 2], 3, 2, 7), bias: .zeros([2])))

  @Test func `batch normalization and L2: six losses, and inference, as PyTorch has them`() {
    var generator = SeededGenerator(seed: 1)
    let (parameters, weights) = (model.parameters, model.weights)
    let optimizer = SGD(learningRate: 0.5)
    var losses: [Scalar] = []
    for _ in 0..<6 {
      let logits = model(x, training: true, using: &generator)
      let loss = crossEntropy(logits: logits, labels: labels) + Penalty.l2(0.01)(weights)
      losses.append(loss.value.scalar)
      optimizer.update(parameters, along: loss.gradients())
    }
    // PyTorch 2.13, in float64, with batch_norm, cross_entropy and 0.01·Σw² written out.
    expect(
      Tensor(losses),
      near: [0.6781992621, 0.6355810434, 0.62146068, 0.6164263436, 0.6103270026, 0.6072867489])
    let inference = crossEntropy(logits: model(x), labels: labels)
    expect(inference.value.scalar, near: 0.6201366603, "by the running statistics of six batches")
  }

  @Test func `two runs with dropout agree to the last bit, another seed does not`() {
    func losses(seed: UInt64) -> [Scalar] {
      var generator = SeededGenerator(seed: seed)
      let model = Sequential(
        Linear(inputs: 3, outputs: 16, using: &generator), Activation(relu), Dropout(rate: 0.5),
        Linear(inputs: 16, outputs: 2, using: &generator))
      let (parameters, optimizer) = (model.parameters, SGD(learningRate: 0.1))
      return (0..<10).map { _ in
        let logits = model(x, training: true, using: &generator)
        let loss = crossEntropy(logits: logits, labels: labels)
        optimizer.update(parameters, along: loss.gradients())
        return loss.value.scalar
      }
    }
    #expect(losses(seed: 1) == losses(seed: 1))
    #expect(losses(seed: 1) != losses(seed: 2))
  }
}

@Suite struct `what chapters 03 and 04 lend` {
  @Test func `reg/label-smoothing: (0.9, 0.1) of two classes is ε = 0.2`() {
    expect(smoothedTargets([0], classes: 2, smoothing: 0.2), near: [[0.9, 0.1]])
    expect(smoothedTargets([0], classes: 2, smoothing: 0.1), near: [[0.95, 0.05]])
    let ten = smoothedTargets([3], classes: 10, smoothing: 0.1)[0]
    expect(ten[at: 3], near: 0.91)
    expect(ten[at: 0], near: 0.01)
  }

  @Test func `reg/label-smoothing: what a prediction costs, and the best one`() {
    func cost(_ probabilities: Tensor) -> Scalar {
      crossEntropy(logits: log(Variable(probabilities)), labels: [0], smoothing: 0.2).value.scalar
    }
    expect(cost([[0.7, 0.3]]), near: 0.4414047)
    expect(cost([[0.9, 0.1]]), near: 0.325083, "the least: to be sure would cost more")
    #expect(cost([[0.99, 0.01]]) > cost([[0.9, 0.1]]))
  }
}

@Suite struct `more data and fewer layers` {
  @Test func `more rows to learn from, a smaller error on others`() {
    // A polynomial of degree 5 through 20 and through 200 noisy points of a sine.
    func heldOutError(rows: Int) -> Scalar {
      var generator = SeededGenerator(seed: 1)
      func features(_ x: Tensor) -> Tensor {
        Tensor.stacked((0...5).map { pow(x, Scalar($0)) }).transposed()
      }
      let x = Tensor.uniform([rows], in: -1..<1, using: &generator)
      let y = sin(3 * x) + .normal([rows], deviation: 0.3, using: &generator)
      let a = features(x)
      let normal = matmul(a, a, transposingLeft: true).inverse()
      let weights = matmul(normal, matmul(a, y.reshaped([-1, 1]), transposingLeft: true))
      let others = Tensor.uniform([500], in: -1..<1, using: &generator)
      let error = matmul(features(others), weights).flattened() - sin(3 * others)
      return (error * error).mean()
    }
    let (few, many) = (heldOutError(rows: 20), heldOutError(rows: 200))
    #expect(many < few / 2, "\(few) with 20 rows, \(many) with 200")
  }

  @Test func `fewer layers, fewer numbers that could be fitted`() {
    #expect(
      parameterCount(sizes: [784, 64, 10]) < parameterCount(sizes: [784, 64, 64, 64, 10]))
  }
}
