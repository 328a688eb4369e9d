import Regularization
import TensorCore
import Testing

@Suite struct `normalization by hand` {
  @Test func `reg/batchnorm: one feature, four rows, γ = 2 and β = ½`() {
    let x: Tensor = [[1], [2], [3], [4]]
    let exact = PlainNormalization(.batch, gain: [2], bias: [0.5], epsilon: 0)
    let y = exact.forward(x).flattened()
    expect(y, near: [-2.183282, -0.3944272, 1.394427, 3.183282])
    expect(y.mean(), near: 0.5, "β, not 0")
    expect(y.variance().squareRoot(), near: 2, "γ, not 1")

    let usual = PlainNormalization(.batch, gain: [1], bias: [0], epsilon: 1e-5)
    expect(
      usual.forward(x).flattened(), near: [-1.341635, -0.4472118, 0.4472118, 1.341635])
  }

  @Test func `reg/batchnorm: the variance of each feature, no covariance between them`() {
    let normalization = PlainNormalization(.batch, gain: [1, 1], bias: [0, 0], epsilon: 0)
    // The second feature is twice the first. Whitening by a covariance would have to fail.
    let y = normalization.forward([[1, 2], [2, 4], [3, 6]])
    expect(y.transposed()[0], near: y.transposed()[1], "each on its own: the same numbers twice")
  }

  @Test func `reg/batchnorm-backward: three rows, two features`() {
    let normalization = PlainNormalization(.batch, gain: [1.5, 0.5], bias: [0, 1])
    let x: Tensor = [[1, 2], [3, 4], [5, 0]]
    expect(
      normalization.forward(x), near: [[-1.837114, 1], [0, 1.612371], [1.837114, 0.3876287]])
    let gradients = normalization.gradients(at: x, upstream: [[1, 0.5], [0, 1], [2, -2]])
    expect(
      gradients.x,
      near: [[0.4592767, 0.2041238], [-0.9185569, -0.1020602], [0.4592802, -0.1020636]])
    expect(gradients.gain, near: [1.224743, 3.674228])
    expect(gradients.bias, near: [3, -0.5])
    #expect(abs(gradients.x.sum(axis: 0)).maximum() < 1e-6, "each column adds up to 0")
  }

  @Test func `every normalization gives its numbers the mean 0 and the variance 1`() {
    var generator = SeededGenerator(seed: 1)
    let x = Tensor.normal([3, 4, 2, 5], mean: 7, deviation: 3, using: &generator)
    for kind in [NormalizationKind.batch, .layer, .instance, .group(count: 2)] {
      let channels = kind == .layer ? 5 : 4
      let normalization = PlainNormalization(
        kind, gain: .ones([channels]), bias: .zeros([channels]))
      let rows = kind.rows(of: normalization.forward(x))
      #expect(abs(rows.mean(axis: 1)).maximum() < 1e-5, "\(kind)")
      #expect(rows.variance(axis: 1).isClose(to: .ones([rows.shape[0]]), within: 1e-3), "\(kind)")
    }
  }
}
