import Autograd
import Foundation
import MultilayerPerceptron
import Regularization
import TensorCore
import Testing

@Suite struct `dropping out` {
  @Test func `reg/dropout-30-percent: each unit is off on its own, 30 % on average`() {
    var generator = SeededGenerator(seed: 1)
    let ones = Variable(constant: .ones([100_000]))
    let first = dropout(ones, rate: 0.3, using: &generator).value
    let second = dropout(ones, rate: 0.3, using: &generator).value
    let share = (first .== 0).mean()
    #expect(abs(share - 0.3) < 0.01, "\(share) of the units were off")
    #expect(first != second, "a mask is drawn anew each time")
  }

  @Test func `at inference it is the identity, and draws nothing`() {
    var generator = SeededGenerator(seed: 1)
    var untouched = generator
    let x: Tensor = [[1, 2, 3], [4, 5, 6]]
    let layer = Dropout(rate: 0.9)
    #expect(layer(x).value == x)
    #expect(layer(x, training: false, using: &generator).value == x)
    #expect(generator.next() == untouched.next())
  }
}
