import TensorCore
import Testing

@Suite struct `matrices` {
  let a: Tensor = [[1, 3], [2, 4]]

  @Test func `foundations/matrix-A-ops: transpose, multiples, identity, determinant, inverse`() {
    #expect(a.transposed() == [[1, 2], [3, 4]])
    #expect(2 * a == [[2, 6], [4, 8]])
    #expect(a + a == 2 * a)
    #expect(matmul(.identity(2), a) == a && matmul(a, .identity(2)) == a)
    #expect(abs(a.determinant() + 2) < 1e-6)
    #expect(a.inverse().isClose(to: [[-2, 1.5], [1, -0.5]], within: 1e-6))
    #expect(matmul(a, a.inverse()).isClose(to: .identity(2), within: 4 * .ulpOfOne))
    #expect(matmul(a, a) == [[7, 15], [10, 22]])
  }

  @Test func `foundations/matmul-dot: a row times a column is a number, the other way a table`() {
    #expect(matmul([[1, 2]], [[3], [4]]) == [[11]])
    #expect(matmul([[3], [4]], [[1, 2]]) == [[3, 6], [4, 8]])
  }

  @Test func `foundations/matmul-shape-rule: the order matters, and transposing turns it round`() {
    let (a, b): (Tensor, Tensor) = ([[1, 2], [3, 4]], [[5, 6], [7, 8]])
    #expect(matmul(a, b) == [[19, 22], [43, 50]])
    #expect(matmul(b, a) == [[23, 34], [31, 46]])
    #expect(matmul(a, b).transposed() == matmul(b.transposed(), a.transposed()))
    #expect(matmul(.ones([2, 3]), .ones([3, 4])).shape == [2, 4])
  }

  @Test func `foundations/revenue-matrix: all nine sums of products`() {
    let units: Tensor = [[100, 50, 30], [80, 70, 20], [60, 40, 90]]
    let rates: Tensor = [[1.15, 1.05, 0.85], [1.05, 1.02, 1.1], [1.1, 1, 0.9]]
    let revenue = matmul(units, rates)
    let expected: Tensor = [[200.5, 186, 167], [187.5, 175.4, 163], [210, 193.8, 176]]
    #expect(revenue.isClose(to: expected, within: 1e-4))
    #expect(abs(revenue.sum() - 1659.2) < 1e-3)
  }

  @Test(arguments: 1...6) func `random matrices: det(AB) = det A · det B, and A·A⁻¹ = I`(_ n: Int) {
    var generator = SeededGenerator(seed: UInt64(n))
    let a = Tensor.normal([n, n], using: &generator) + 2 * .identity(n)
    let b = Tensor.normal([n, n], using: &generator) + 2 * .identity(n)
    let product = a.determinant() * b.determinant()
    #expect(abs(matmul(a, b).determinant() - product) < 1e-3 * max(1, abs(product)))
    #expect(matmul(a, a.inverse()).isClose(to: .identity(n), within: 1e-3))
  }

  @Test func `a row exchange flips the sign of the determinant`() {
    #expect(([[0, 1], [1, 0]] as Tensor).determinant() == -1)
    #expect(([[0, 1, 0], [0, 0, 1], [1, 0, 0]] as Tensor).determinant() == 1)
  }

  @Test func `a matrix of any size is scaled as its rows are, and its inverse the other way`() {
    // A tiny row is no reason to call a matrix singular: what counts is whether rows are independent.
    let a: Tensor = [[1e-8, 0], [0, 1e8]]
    #expect(a.inverse().isClose(to: [[1e8, 0], [0, 1e-8]], within: 8))
    #expect(([] as Tensor).reshaped([0, 0]).determinant() == 1, "the product of no numbers")
    #expect(Tensor.zeros([3, 3]).determinant() == 0)
  }
}
