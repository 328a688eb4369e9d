import TensorCore

// Nobody should believe a derivative because it looks right. Here is every operation of the engine
// at a point that shows its difficulties: broadcasting, several arguments, both signs. Kinks are
// further away than the step of the difference quotient.

/// One differentiable operation, at a point where its pullback is worth checking.
public struct OperationCase: Sendable, CustomStringConvertible {
  /// The name of the function, then, behind a colon, what is special about the case.
  public let name: String

  private let arguments: [Tensor]
  private let function: @Sendable ([Variable]) -> Variable

  init(
    _ name: String, at arguments: Tensor...,
    of function: @escaping @Sendable ([Variable]) -> Variable
  ) {
    (self.name, self.arguments, self.function) = (name, arguments, function)
  }

  /// The name.
  public var description: String { name }

  /// The name of the function as it is declared.
  public var operation: String { String(name.prefix { $0 != ":" }) }

  /// The pullback against difference quotients.
  public var check: GradientCheck { GradientCheck(at: arguments, of: function) }
}

private let matrix: Tensor = [[0.5, -1.5, 2], [1.2, 0.3, -0.7]]
private let positive: Tensor = [[0.5, 1.5, 2], [1.2, 0.3, 0.7]]
private let square: Tensor = [[2, 0.5], [-1, 1.5]]
private let row: Tensor = [0.4, -0.9, 1.6]
private let column: Tensor = [[1.1], [-0.6]]
private let mask: Tensor = [[1, 0, 1], [0, 1, 1]]
private let batch = Tensor(
  shape: [2, 2, 3], elements: (0..<12).map { Scalar($0 * 7 % 12) / 5 - 1 })

extension OperationCase {
  /// Every operation, some of them several times.
  public static let all: [OperationCase] = [
    OperationCase("+: a row broadcast", at: matrix, row) { $0[0] + $0[1] },
    OperationCase("+: the same variable twice", at: matrix) { $0[0] + $0[0] },
    OperationCase("-: a column broadcast", at: column, matrix) { $0[0] - $0[1] },
    OperationCase("-: sign", at: matrix) { -$0[0] },
    OperationCase("*: outer product by broadcasting", at: column, row) { $0[0] * $0[1] },
    OperationCase("*: a square", at: matrix) { $0[0] * $0[0] },
    OperationCase("/: a row broadcast", at: matrix, row) { $0[0] / $0[1] },
    OperationCase("/: plain number by variable", at: row) { 2 / $0[0] },
    OperationCase("+: plain numbers and tensors", at: row) { 1 + $0[0] + 2 - matrix },
    OperationCase("*: plain numbers and tensors", at: row) { 3 * $0[0] * matrix * 2 / 5 },
    OperationCase("pow: cube", at: matrix) { pow($0[0], 3) },
    OperationCase("pow: square root of a cube", at: positive) { pow($0[0], 1.5) },
    OperationCase("pow: to the 0", at: matrix) { pow($0[0], 0) },
    OperationCase("maximum: of two", at: matrix, row) { maximum($0[0], $0[1]) },
    OperationCase("maximum: along the last axis", at: matrix) { $0[0].maximum(axis: -1) },
    OperationCase("maximum: along the first axis, kept", at: matrix) {
      $0[0].maximum(axis: 0, keepingAxis: true)
    },
    OperationCase("minimum: of two", at: matrix, row) { minimum($0[0], $0[1]) },
    OperationCase("minimum: along an axis", at: batch) { $0[0].minimum(axis: 1) },
    OperationCase("exp", at: matrix) { exp($0[0]) },
    OperationCase("log", at: positive) { log($0[0]) },
    OperationCase("sqrt", at: positive) { sqrt($0[0]) },
    OperationCase("tanh", at: matrix) { tanh($0[0]) },
    OperationCase("sigmoid", at: matrix) { sigmoid($0[0]) },
    OperationCase("softplus", at: matrix) { softplus($0[0]) },
    OperationCase("sin", at: matrix) { sin($0[0]) },
    OperationCase("cos", at: matrix) { cos($0[0]) },
    OperationCase("erf", at: matrix) { erf($0[0]) },
    OperationCase("abs", at: matrix) { abs($0[0]) },
    OperationCase("matmul", at: matrix, [[1, -2], [0.5, 0.3], [2, 1]]) { matmul($0[0], $0[1]) },
    OperationCase("matmul: left transposed", at: matrix, square) {
      matmul($0[0], $0[1], transposingLeft: true)
    },
    OperationCase("matmul: right transposed", at: matrix, matrix) {
      matmul($0[0], $0[1], transposingRight: true)
    },
    OperationCase("matmul: both transposed", at: matrix, square) {
      matmul($0[0], $0[1], transposingLeft: true, transposingRight: true)
    },
    OperationCase("matmul: batches", at: batch, batch) {
      matmul($0[0], $0[1], transposingRight: true)
    },
    OperationCase("matmul: one matrix for a batch", at: batch, [[1, -2], [0.5, 0.3], [2, 1]]) {
      matmul($0[0], $0[1])
    },
    OperationCase("linear", at: batch, [[1, -2], [0.5, 0.3], [2, 1]], [0.1, -0.2]) {
      linear($0[0], weight: $0[1], bias: $0[2])
    },
    OperationCase("inverse", at: square) { $0[0].inverse() },
    OperationCase("determinant", at: square) { $0[0].determinant() },
    OperationCase("reshaped", at: matrix) { $0[0].reshaped([3, -1]) },
    OperationCase("permuted", at: batch) { $0[0].permuted([1, 2, 0]) },
    OperationCase("transposed", at: batch) { $0[0].transposed() },
    OperationCase("broadcast", at: column) { $0[0].broadcast(to: [3, 2, 4]) },
    OperationCase("subscript: a row", at: matrix) { $0[0][1] },
    OperationCase("subscript: overlapping blocks", at: batch) {
      $0[0][0..., 0..<1, 1...] + $0[0][0..<2, 0..<2, 0..<2]
    },
    OperationCase("rows: one of them twice", at: matrix) { $0[0].rows(at: [1, 0, 1]) },
    OperationCase("elements", at: matrix) { $0[0].elements(at: [2, 0]) },
    OperationCase("addingRows", at: matrix, [[1, 2, 3], [4, 5, 6], [7, 8, 9]]) {
      $0[0].addingRows($0[1], at: [1, 1, 0])
    },
    OperationCase("flattened", at: matrix) { $0[0].flattened() },
    OperationCase("expandingAxis", at: matrix) { $0[0].expandingAxis(1) * batch },
    OperationCase("swappingAxes", at: batch) { $0[0].swappingAxes(0, -1) },
    OperationCase("split", at: batch) {
      let parts = $0[0].split([1, 2], axis: -1)
      return parts[0] * parts[1]
    },
    OperationCase("split: into equal pieces", at: batch) { $0[0].split(into: 2, axis: 1)[1] },
    OperationCase("concatenated", at: matrix, column) { .concatenated([$0[0], $0[1]], axis: -1) },
    OperationCase("stacked", at: row, row) { .stacked([$0[0], $0[1], $0[0]]) },
    OperationCase("sum", at: matrix) { $0[0].sum() },
    OperationCase("sum: along an axis", at: batch) { $0[0].sum(axis: 1) },
    OperationCase("sum: along an axis, kept", at: batch) { $0[0].sum(axis: -1, keepingAxis: true) },
    OperationCase("mean", at: matrix) { $0[0].mean() },
    OperationCase("mean: along an axis", at: batch) { $0[0].mean(axis: -2) },
    OperationCase("variance: of all", at: matrix) { $0[0].variance(correction: 1) },
    OperationCase("maximum: of all", at: matrix) { $0[0].maximum() },
    OperationCase("minimum: of all", at: matrix) { $0[0].minimum() },
    OperationCase("variance", at: batch) { $0[0].variance(axis: 1) },
    OperationCase("variance: of a sample, axis kept", at: batch) {
      $0[0].variance(axis: -1, correction: 1, keepingAxis: true)
    },
    OperationCase("cumulativeSum", at: batch) { $0[0].cumulativeSum(axis: 1) },
    OperationCase("topK", at: matrix) { $0[0].topK(2).values },
    OperationCase("select", at: matrix, row) { select(mask, $0[0], $0[1]) },
    OperationCase("masked", at: row) { ($0[0] * matrix).masked(by: mask) },
    OperationCase("replacing", at: matrix) { $0[0].replacing(with: 9, where: mask) },
    OperationCase("clamped", at: matrix) { $0[0].clamped(to: -1...1) },
    OperationCase("softmax", at: matrix) { softmax($0[0]) },
    OperationCase("softmax: along the first axis", at: matrix) { softmax($0[0], axis: 0) },
    OperationCase("logSoftmax", at: matrix) { logSoftmax($0[0]) },
    OperationCase("logSoftmax: along the middle", at: batch) { logSoftmax($0[0], axis: 1) },
    OperationCase("logSumExp", at: batch) { logSumExp($0[0], axis: 1) },
    OperationCase("logSumExp: axis kept", at: batch) { logSumExp($0[0], keepingAxis: true) },
  ]
}
