import Autograd
import TensorCore
import Testing

@Suite struct `0.6 product of dual numbers` {
  @Test func `the product rule stands behind ε`() {
    let product = DualNumber(3, derivative: 2) * DualNumber(5, derivative: 7)
    #expect(product == DualNumber(15, derivative: 31), "a′b + ab′ = 2·5 + 3·7; a′b′ would be 14")
  }

  @Test func `a constant factor scales the derivative`() {
    #expect(DualNumber.constant(4) * .input(3) == DualNumber(12, derivative: 4))
  }

  @Test func `x·x has the slope 2x`() {
    let x = DualNumber.input(3)
    #expect(x * x == DualNumber(9, derivative: 6))
  }
}

@Suite struct `0.7 quotient of dual numbers` {
  @Test func `the quotient rule stands behind ε`() {
    let quotient = DualNumber(6, derivative: 4) / DualNumber(2, derivative: 1)
    #expect(
      quotient == DualNumber(3, derivative: 0.5),
      "(a′b − ab′)/b² = (4·2 − 6·1)/4; with the terms exchanged it is −0.5")
  }

  @Test func `one over x falls with 1/x²`() {
    #expect(DualNumber.constant(1) / .input(2) == DualNumber(0.5, derivative: -0.25))
  }
}

@Suite struct `dual numbers` {
  /// The function of foundations/gradient-check, in forward mode: one run for each input.
  private func f(_ x: DualNumber, _ y: DualNumber) -> DualNumber {
    pow(.constant(3) * x + .constant(2), 4) + x * y + tanh(y)
  }

  @Test func `forward mode needs a run for each input and finds what reverse mode finds in one`() {
    let byX = f(.input(0.5), .constant(-0.3))
    let byY = f(.constant(0.5), .input(-0.3))
    let walk = walkByHand(0.5, -0.3)
    #expect(byX.value == byY.value)
    #expect(abs(byX.derivative - walk.slopeX) <= 4 * Scalar.ulpOfOne * walk.slopeX)
    #expect(abs(byY.derivative - walk.slopeY) <= 4 * Scalar.ulpOfOne * walk.slopeY)
  }

  @Test func `differences subtract both parts`() {
    #expect(
      DualNumber(5, derivative: 3) - DualNumber(2, derivative: 7)
        == DualNumber(3, derivative: -4))
  }
}
