import Autograd
import Optimizers
import TensorCore
import Testing

@Suite struct `optimizers` {
  @Test func `gradient descent steps against the gradient`() {
    let w = Variable(1)
    SGD(learningRate: 0.1).update([w], along: pow(w - 3, 2).gradients())
    #expect(abs(w.value.scalar - 1.4) < 1e-6)
  }

  @Test func `Adam's first step has the length of the learning rate, whatever the gradient`() {
    for scale: Scalar in [1e-4, 1, 1e4] {
      let w = Variable([5, -5])
      var adam = Adam(learningRate: 0.01)
      adam.update([w], along: (scale * w).sum().gradients())
      #expect(w.value.isClose(to: [4.99, -5.01], within: 2e-6))
    }
  }

  /// PyTorch 2.13, `torch.optim.Adam([w], lr=0.1)` on (w − 3)² from w = 1, in double precision.
  @Test func `ten steps of Adam equal PyTorch's`() {
    let expected = [
      1.100000000, 1.199833514, 1.299376608, 1.398495105, 1.497044219,
      1.594868270, 1.691800504, 1.787663057, 1.882267091, 1.975413162,
    ]
    let w = Variable(1)
    var adam = Adam(learningRate: 0.1)
    for value in expected {
      adam.update([w], along: pow(w - 3, 2).gradients())
      #expect(abs(Double(w.value.scalar) - value) < 1e-6)
    }
    #expect(adam.stepCount == expected.count)
  }

  @Test func `a parameter keeps its own running means`() {
    let (a, b) = (Variable(1), Variable(1))
    var both = Adam(learningRate: 0.1)
    var alone = Adam(learningRate: 0.1)
    let c = Variable(1)
    for _ in 0..<5 {
      both.update([a, b], along: (a * a + 100 * b).gradients())
      alone.update([c], along: (c * c).gradients())
    }
    #expect(a.value == c.value)
  }
}
