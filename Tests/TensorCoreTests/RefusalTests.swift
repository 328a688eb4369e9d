import TensorCore
import Testing

/// A mistake of the caller, and what the program says before it stops.
private struct Refusal: Sendable {
  let words: String
  let mistake: @Sendable () -> Void

  init(_ words: String, _ mistake: @escaping @Sendable () -> Void) {
    (self.words, self.mistake) = (words, mistake)
  }
}

private let matrix: Tensor = [[1, 2, 3], [4, 5, 6]]

private let refusals = [
  Refusal("shape [2, 3] holds 6 elements; got 3") {
    _ = Tensor(shape: [2, 3], elements: [1, 2, 3])
  },
  Refusal("extents of 0 or more expected; got shape [-2, -3]") { _ = Tensor.zeros([-2, -3]) },
  Refusal("elements: shape [2, 3] holds 6 elements; got 7") {
    var x = matrix
    x.elements.append(7)
  },
  Refusal("scalar: one element expected; got shape [2, 3]") { _ = matrix.scalar },
  Refusal("stacked: equal shapes expected; got [[2], [1]]") { _ = [[1, 2], [3]] as Tensor },
  Refusal("+: equal or broadcastable shapes expected; got [2, 3] and [2]") { _ = matrix + [1, 2] },
  Refusal("×=: a shape that repeats to [3] expected; got [2, 3]") {
    var x: Tensor = [1, 2, 3]
    x *= matrix
  },
  Refusal("masked: a mask that repeats to [3] expected; got [2, 3]") {
    _ = ([1, 2, 3] as Tensor).masked(by: matrix)
  },
  Refusal("axis 0 of [2, 3] has the indices 0..<2; got 2..<5") { _ = matrix[2..<5] },
  Refusal("axis 1 of [2, 3] has the indices 0..<3; got 4...") { _ = matrix[0..., 4...] },
  Refusal("a range within each axis of [2, 3] expected; got [0..<2]") {
    _ = matrix[block: [0..<2]]
  },
  Refusal("an index within [2, 3] expected; got [1, -1]") { _ = matrix[at: 1, -1] },
  Refusal("a block of shape [2, 1] expected; got [2]") {
    var x = matrix
    x[0..., 0..<1] = [1, 2]
  },
  Refusal("reshaped: a shape of 6 elements expected; got [4, -1] for [2, 3]") {
    _ = matrix.reshaped([4, -1])
  },
  Refusal("permuted: each axis of [2, 3] once expected; got [0, 0]") {
    _ = matrix.permuted([0, 0])
  },
  Refusal("[2, 3] has no axis 2") { _ = matrix.sum(axis: 2) },
  Refusal("concatenated: shapes alike but for axis 0 expected; got [[2, 3], [2]]") {
    _ = Tensor.concatenated([matrix, [1, 2]])
  },
  Refusal("split: extents that add up to 3 expected; got [1, 1]") {
    _ = matrix.split([1, 1], axis: 1)
  },
  Refusal("rows: [2, 3] has the rows 0..<2; got 2") { _ = matrix.rows(at: [0, 2]) },
  Refusal("oneHot: indices in 0..<3 expected; got [3]") { _ = Tensor.oneHot([3], classes: 3) },
  Refusal("maximum: at least one element expected") { _ = Tensor.zeros([0, 3]).maximum() },
  Refusal("argmax: an axis with elements expected; axis 0 of [0, 3] has none") {
    _ = Tensor.zeros([0, 3]).argmax(axis: 0)
  },
  Refusal("variance: more elements than the correction 1 expected; got 1") {
    _ = Tensor([5]).variance(correction: 1)
  },
  Refusal("topK: k in 0...3 expected for [2, 3]; got 4") { _ = matrix.topK(4) },
  Refusal("inverse: a square matrix expected; got [2, 3]") { _ = matrix.inverse() },
  Refusal("inverse: a matrix with a determinant other than 0 expected") {
    _ = ([[1, 2], [2, 4]] as Tensor).inverse()
  },
  Refusal("got the singular [3, 3]") {
    // Only rounding errors keep 7 − 2·4 + 1 = 0 from coming out as it should.
    _ = ([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6], [0.7, 0.8, 0.9]] as Tensor).inverse()
  },
  Refusal("choleskyFactor: a positive definite matrix expected; row 1 leaves -3.0 ≤ 0") {
    _ = ([[1, 2], [2, 1]] as Tensor).choleskyFactor()
  },
  Refusal("solveTriangular: [2] or [2, columns] expected for [2, 2]; got [3]") {
    _ = Tensor.identity(2).solveTriangular([1, 2, 3])
  },
  Refusal("solveTriangular: a diagonal without zeros expected; row 1 has one") {
    _ = ([[1, 0], [1, 0]] as Tensor).solveTriangular([1, 2])
  },
  Refusal("categorical: probabilities ≥ 0 with a positive sum expected") {
    var generator = SeededGenerator(seed: 1)
    _ = Tensor.categorical(probabilities: [[0.5, -0.1]], using: &generator)
  },
]

@Suite struct `the core refuses` {
  @Test(arguments: refusals.indices)
  func `what cannot have a right answer, and says why`(_ index: Int) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [index] in refusals[index].mistake()
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains(refusals[index].words), "it said: \(message)")
  }
}
