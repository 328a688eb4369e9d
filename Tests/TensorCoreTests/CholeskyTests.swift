import TensorCore
import Testing

@Suite struct `positive definite matrices` {
  /// Made of L with the rows (2), (1, 3), (−1, 2, 1).
  let a: Tensor = [[4, 2, -2], [2, 10, 5], [-2, 5, 6]]
  let lower: Tensor = [[2, 0, 0], [1, 3, 0], [-1, 2, 1]]

  @Test func `are the product of a triangle and its mirror image`() {
    #expect(a.choleskyFactor() == lower, "whole numbers and square roots of 4, 9 and 1: exact")
    #expect(matmul(lower, lower, transposingRight: true) == a)
    #expect(abs(a.determinant() - 36) < 1e-4, "(2·3·1)²")
  }

  @Test func `triangular equations are solved row by row, from the top or from the bottom`() {
    #expect(lower.solveTriangular([2, 7, 4]) == [1, 2, 1], "2x = 2; x + 3y = 7; −x + 2y + z = 4")
    #expect(lower.solveTriangular([3, 8, 1], transposed: true) == [1, 2, 1])
    #expect(lower.solveTriangular([[2, 4], [7, 5], [4, -1]]) == [[1, 2], [2, 1], [1, -1]])
  }

  @Test func `what stands above the diagonal is not read`() {
    let half: Tensor = [[4, 9, 9], [2, 10, 9], [-2, 5, 6]]
    #expect(half.choleskyFactor() == lower)
    let triangle: Tensor = [[2, 9, 9], [1, 3, 9], [-1, 2, 1]]
    #expect(triangle.solveTriangular([2, 7, 4]) == [1, 2, 1])
  }

  @Test func `two equations are solved at once`() {
    #expect(a.solvePositiveDefinite([6, 27, 14]).isClose(to: [1, 2, 1], within: 1e-5))
    let right: Tensor = [[6, 4], [27, 2], [14, -2]]
    #expect(a.solvePositiveDefinite(right).isClose(to: [[1, 1], [2, 0], [1, 0]], within: 1e-5))
  }

  @Test(arguments: [0, 1, 2, 5, 20, 60]) func `random ones: L·Lᵀ = A, and A·x = b`(_ n: Int) {
    var generator = SeededGenerator(seed: UInt64(n))
    let x = Tensor.normal([2 * n + 1, n], using: &generator)
    let a = matmul(x, x, transposingLeft: true) + .identity(n)
    let lower = a.choleskyFactor()
    let size = Scalar(n + 1) * 4 * .ulpOfOne * (a.elements.map(abs).max() ?? 1)
    #expect(matmul(lower, lower, transposingRight: true).isClose(to: a, within: size))
    let b = Tensor.normal([n, 3], using: &generator)
    let residual = matmul(a, a.solvePositiveDefinite(b)) - b
    #expect(residual.elements.allSatisfy { abs($0) < 40 * size }, "\(residual)")
  }

  @Test func `the logarithm of the determinant is twice that of the diagonal`() {
    let diagonal = a.choleskyFactor() * Tensor.identity(3)
    let logarithm = 2 * log(diagonal.sum(axis: 1)).sum()
    #expect(abs(logarithm - 3.583519) < 1e-5, "log 36")
  }
}
