import Autograd
import TensorCore
import Testing

/// A mistake, and what the program says before it stops.
struct Refusal: Sendable {
  let words: String
  let mistake: @Sendable () -> Void

  init(_ words: String, _ mistake: @escaping @Sendable () -> Void) {
    (self.words, self.mistake) = (words, mistake)
  }
}

private let refusals = [
  Refusal("a parameter changed after the loss was computed from it; compute it again") {
    let w = Variable(3)
    let loss = w * w
    w.value = 4
    _ = loss.gradients()
  },
  Refusal("a loss with one element expected; got shape [2]") {
    _ = Variable([1, 2]).gradients()
  },
  Refusal("computed from constants alone, or inside withoutGradients") {
    let w = Variable(3)
    _ = withoutGradients { w * w }.gradients()
  },
  Refusal("use gradients(keepingAll: true)") {
    let w = Variable(3)
    let square = w * w
    _ = (square + 1).gradients()[square]
  },
  Refusal("a parameter keeps its shape [2]; got [3]") {
    Variable([1, 2]).value = [1, 2, 3]
  },
  Refusal("the result of an operation cannot be changed; compute it again") {
    let w = Variable(3)
    (w * w).value = 4
  },
  Refusal("a contribution of the shape [2] of its variable expected; got []") {
    let x = Variable([1, 2])
    let sum = Variable(Tensor(x.value.sum()), from: [x]) { $1.add($0, to: x) }
    _ = sum.gradients()
  },
  Refusal("the pullback of another variable added to it") {
    let (x, stranger) = (Variable(1), Variable(2))
    let copy = Variable(x.value, from: [x]) { $1.add($0, to: stranger) }
    _ = copy.gradients()
  },
]

@Suite struct `the engine refuses` {
  @Test(arguments: refusals.indices)
  func `what cannot have a right answer, and says why`(_ index: Int) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [index] in refusals[index].mistake()
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains(refusals[index].words), "it said: \(message)")
  }
}
