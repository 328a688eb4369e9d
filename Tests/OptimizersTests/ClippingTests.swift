import Autograd
import Optimizers
import TensorCore
import Testing

@Suite struct `4.9 clipped` {
  @Test(arguments: [(1, [0.6, 0.8]), (2.5, [1.5, 2]), (10, [3, 4])] as [(Scalar, [Scalar])])
  func `reg/gradient-clipping: (3, 4), shortened to a norm`(limit: Scalar, expected: [Scalar]) {
    let w = Variable([0, 0])
    let gradients = gradients(of: w, [3, 4]).clipped(toNorm: limit, of: [w])
    expect(gradients[w], near: Tensor(expected), "its length is 5")
  }

  @Test func `reg/gradient-clipping: the norm is taken over all tensors together`() {
    let (a, b) = (Variable([0]), Variable([[0]]))
    let both = (3 * a.sum() + 4 * b.sum()).gradients().clipped(toNorm: 1, of: [a, b])
    expect(both[a], near: [0.6], "one by one it would be 1")
    expect(both[b], near: [[0.8]], "one by one it would be 1")
  }

  @Test func `reg/gradient-clipping: what is no number stays none`() {
    let (a, b) = (Variable([0, 0]), Variable(0))
    let loss = (Variable(constant: Tensor([.nan, 3])) * a).sum() + 4 * b
    let gradients = loss.gradients().clipped(toNorm: 1, of: [a, b])
    #expect(gradients[a].elements[0].isNaN)
  }

  @Test func `other parameters keep their gradients`() {
    let (a, b) = (Variable(0), Variable(0))
    let gradients = (30 * a + 40 * b).gradients().clipped(toNorm: 3, of: [a])
    expect(gradients[a], near: 3)
    expect(gradients[b], near: 40)
  }
}

@Suite struct `clipping by value, and changed gradients` {
  @Test func `reg/gradient-clipping: (3, 4) by value turns into another direction`() {
    let w = Variable([0, 0])
    expect(gradients(of: w, [3, 4]).clipped(toValue: 1)[w], near: [1, 1])
    expect(gradients(of: w, [-5, 0.2]).clipped(toValue: 1)[w], near: [-1, 0.2])
    let broken = gradients(of: w, Tensor([.nan, 9])).clipped(toValue: 1)[w]
    #expect(broken.elements[0].isNaN && broken.elements[1] == 1)
  }

  @Test func `the norm is that of one long vector`() {
    let (a, b) = (Variable([0, 0]), Variable([[0]]))
    let gradients = ((Variable(constant: [2, 3]) * a).sum() + 6 * b.sum()).gradients()
    expect(gradients.norm(of: [a, b]), near: 7)
  }

  @Test func `a gradient is changed for those who get it, not for the loss`() {
    let w = Variable([1, 2])
    let loss = pow(w, 2).sum()
    var gradients = loss.gradients()
    gradients[w] = [5, 5]
    #expect(gradients[w] == [5, 5])
    #expect(loss.gradients()[w] == [2, 4])
  }

  @Test func `a gradient of another shape is refused`() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let w = Variable([1, 2])
      var gradients = w.sum().gradients()
      gradients[w] = 1
    }
  }

  @Test func `settings with which nothing can work are refused, by name`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Adam(squareDecay: 1)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("Adam: decays of 0 or more and below 1 expected; got [0.9, 1.0]"))
  }
}

/// Gradients of which one is given.
private func gradients(of variable: Variable, _ gradient: Tensor) -> Gradients {
  (Variable(constant: gradient) * variable).sum().gradients()
}
