import Autograd
import Losses
import TensorCore
import Testing

@Suite struct `3.5 klDivergence` {
  @Test func `loss/kl-divergence: not symmetric, and 0 only between equals`() {
    let (p, q): (Tensor, Tensor) = ([0.5, 0.5], [0.9, 0.1])
    expect(klDivergence(p, q), near: 0.5108256, "½·ln(0.5/0.9) + ½·ln(0.5/0.1)")
    expect(klDivergence(q, p), near: 0.3680642)
    #expect(klDivergence(p, p) == 0)
  }

  @Test func `what never happens costs nothing`() {
    expect(klDivergence([0, 1], [0.75, 0.25]), near: 1.386294, "−ln ¼, and 0·ln 0 = 0:")
    #expect(klDivergence([0, 1], [0, 1]) == 0, "even if nobody expects it")
  }
}

@Suite struct `3.13 gaussianKLDivergence` {
  @Test func `loss/kl-divergence: of a normal distribution from the standard one`() {
    let mean = Variable([[1], [0], [0]])
    let logVariance = Variable([[0], [1.386294], [0]])
    let found = gaussianKLDivergence(mean: mean, logVariance: logVariance, reduction: .none)
    expect(found.value, near: [0.5, 0.8068528, 0], "μ = 1; σ² = 4; none:")
    let gradients = found.gradients(upstream: .ones([3]))
    #expect(gradients[mean] == [[1], [0], [0]])
    expect(gradients[logVariance], near: [[0], [1.5], [0]], "½·(σ² − 1):")
  }

  @Test func `dimensions add up, rows are averaged`() {
    let found = gaussianKLDivergence(
      mean: Variable([[1, 2], [0, 0]]), logVariance: Variable(.zeros([2, 2])))
    expect(found.value.scalar, near: 1.25, "(½·1 + ½·4)/2")
  }
}
