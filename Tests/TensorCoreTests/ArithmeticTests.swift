import TensorCore
import Testing

@Suite struct `arithmetic` {
  let a: Tensor = [[1, 2], [3, 4]]
  let b: Tensor = [[5, 6], [7, 8]]

  @Test func `foundations/add-subtract: element by element`() {
    #expect(a + b == [[6, 8], [10, 12]])
    #expect(a - b == [[-4, -4], [-4, -4]])
    #expect(b - a == [[4, 4], [4, 4]])
  }

  @Test func `foundations/scalar-multiply: every element doubles`() {
    #expect(2 * a == [[2, 4], [6, 8]])
    #expect(a * 2 == 2 * a)
  }

  @Test func `foundations/hadamard: products of corresponding elements`() {
    #expect(a * b == [[5, 12], [21, 32]])
  }

  @Test func `plain numbers stand on either side`() {
    let two: Scalar = 2
    #expect(two * a - 1 == [[1, 3], [5, 7]])
    #expect(1 - a / two == [[0.5, 0], [-0.5, -1]])
    #expect(12 / a + two == [[14, 8], [6, 5]])
    #expect(-a == [[-1, -2], [-3, -4]])
    #expect(3 * a * b * 2 / 6 - 1 == [[4, 11], [20, 31]])
    #expect(1 - 2 / (1 + a * two) - 0.5 * (a - b) / 2 == 1 - 2 / (1 + 2 * a) + 1)
  }
}
