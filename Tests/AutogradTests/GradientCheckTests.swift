import Autograd
import Foundation
import TensorCore
import Testing

/// One differentiable operation at a point that shows its difficulties.
///
/// Broadcasting, several arguments, signs. Kinks are further away than the step of the difference quotient.
struct OperationCase: Sendable, CustomTestStringConvertible {
  let name: String
  let arguments: [Tensor]
  let function: @Sendable ([Variable]) -> Variable

  init(
    _ name: String, at arguments: Tensor...,
    of function: @escaping @Sendable ([Variable]) -> Variable
  ) {
    (self.name, self.arguments, self.function) = (name, arguments, function)
  }

  var testDescription: String { name }
}

private let matrix: Tensor = [[0.5, -1.5, 2], [1.2, 0.3, -0.7]]
private let positive: Tensor = [[0.5, 1.5, 2], [1.2, 0.3, 0.7]]
private let square: Tensor = [[2, 0.5], [-1, 1.5]]
private let row: Tensor = [0.4, -0.9, 1.6]
private let column: Tensor = [[1.1], [-0.6]]
private let mask: Tensor = [[1, 0, 1], [0, 1, 1]]
private let batch = Tensor(
  shape: [2, 2, 3], elements: (0..<12).map { Scalar($0 * 7 % 12) / 5 - 1 })

/// The name before a colon is the name of the function in the sources.
let operationCases: [OperationCase] = [
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
]

@Suite struct `gradient checks` {
  @Test(arguments: operationCases)
  func `every pullback agrees with difference quotients`(_ operation: OperationCase) {
    let check = GradientCheck(at: operation.arguments, of: operation.function)
    #expect(check.passes, "\(operation.name): \(check)")
  }

  /// Reads the sources of the chapter.
  ///
  /// Whatever returns a variable and names `gradients` must have
  /// a case above.
  @Test func `no operation is without a check`() throws {
    let checked = Set(operationCases.map { String($0.name.prefix { $0 != ":" }) })
    let declared = try differentiableOperations(in: "Chapters/00-Autograd/Operations")
    #expect(declared.count > 30, "the sources could not be read as expected: \(declared)")
    #expect(declared.subtracting(checked).isEmpty, "without a gradient check")
  }

  @Test func `a wrong pullback is caught even where the outputs always add up to one`() {
    let wrong = GradientCheck(at: [0.1, 0.7, -0.4]) { x in
      Variable(softmax(x.value), from: [x]) { upstream, gradients in
        gradients.add(0 * upstream, to: x)
      }
    }
    #expect(!wrong.passes)
    #expect(wrong.error > 0.01)
  }

  @Test func `a pullback that returns NaN is caught`() {
    let wrong = GradientCheck(at: [2]) { x in
      Variable(x.value, from: [x]) { upstream, gradients in
        gradients.add(.nan * upstream, to: x)
      }
    }
    #expect(!wrong.passes)
  }
}

/// The names of the functions in a folder's sources that return a variable.
func differentiableOperations(in folder: String) throws -> Set<String> {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
  let folder = root.appending(path: folder).standardized
  let files = try FileManager.default.contentsOfDirectory(
    at: folder, includingPropertiesForKeys: nil)
  var names: Set<String> = []
  for file in files where file.pathExtension == "swift" {
    // A declaration may run over several lines: take everything up to its opening brace.
    let text = try String(contentsOf: file, encoding: .utf8).replacing("\n", with: " ")
    for declaration in text.split(separator: "public ").dropFirst() {
      let head = declaration.prefix { $0 != "{" }
      guard head.contains("-> Variable") || head.contains("values: Variable") else { continue }
      let words = head.prefix { $0 != "(" }.split(separator: " ")
      if let name = words.last { names.insert(String(name)) }
    }
  }
  return names
}
