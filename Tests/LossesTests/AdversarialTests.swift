import Autograd
import Losses
import TensorCore
import Testing

/// The score whose sigmoid is p.
private func score(_ p: Tensor) -> Variable { Variable(log(p / (1 - p))) }

@Suite struct `two players` {
  @Test func `loss/gan: the discriminator's loss`() {
    let found = AdversarialLoss.minimax.discriminator(real: score([0.9]), fake: score([0.2]))
    expect(found.value.scalar, near: 0.3285041, "−ln 0.9 − ln 0.8:")
  }

  @Test func `loss/gan: where neither can do better, the value is −2 ln 2`() {
    let half = score([0.5, 0.5, 0.5])
    let found = AdversarialLoss.nonSaturating.discriminator(real: half, fake: half)
    expect(-found.value.scalar, near: -1.386294)
    let gradients = found.gradients()
    #expect(gradients[half].isClose(to: [0, 0, 0], within: 1e-7), "the two pulls cancel")
  }

  @Test func `least squares wants scores of 1 and 0`() {
    let (real, fake) = (Variable([1, 0.5]), Variable([0, 2]))
    let found = AdversarialLoss.leastSquares.discriminator(real: real, fake: fake)
    #expect(found.value == 1.0625, "½·(0 + ¼)/2 + ½·(0 + 4)/2")
    #expect(found.gradients()[real] == [0, -0.25])
    #expect(found.gradients()[fake] == [0, 1])
  }

  @Test func `a Wasserstein critic wants a gap, of any size`() {
    let (real, fake) = (Variable([3, 1]), Variable([-1, 2]))
    let found = AdversarialLoss.wasserstein.discriminator(real: real, fake: fake)
    #expect(found.value == -1.5, "the mean of the fakes less that of the real ones")
    #expect(found.gradients()[real] == [-0.5, -0.5])
  }
}

@Suite struct `3.15 generator` {
  @Test func `loss/gan: minimax and not saturating`() {
    let fake = score([0.2])
    let (minimax, other) = (AdversarialLoss.minimax, AdversarialLoss.nonSaturating)
    expect(minimax.generator(fake: fake).value.scalar, near: -0.2231436, "ln(1 − D):")
    expect(other.generator(fake: fake).value.scalar, near: 1.609438, "−ln D:")
    expect(minimax.generator(fake: fake).gradients()[fake], near: [-0.2], "flat where D is small:")
    expect(other.generator(fake: fake).gradients()[fake], near: [-0.8], "steep where D is small:")
  }

  @Test func `a hopeless generator still learns, if its loss does not saturate`() {
    let fake = Variable([-1e4])
    let flat = AdversarialLoss.minimax.generator(fake: fake)
    #expect(flat.value == 0)
    #expect(flat.gradients()[fake] == [0])
    let steep = AdversarialLoss.nonSaturating.generator(fake: fake)
    #expect(steep.value == 10_000)
    #expect(steep.gradients()[fake] == [-1])
  }

  @Test func `least squares and Wasserstein`() {
    let fake = Variable([3, -1])
    let squares = AdversarialLoss.leastSquares.generator(fake: fake)
    #expect(squares.value == 2, "½·(2² + 2²)/2")
    #expect(squares.gradients()[fake] == [1, -1])
    let critic = AdversarialLoss.wasserstein.generator(fake: fake)
    #expect(critic.value == -1)
    #expect(critic.gradients()[fake] == [-0.5, -0.5])
  }
}
