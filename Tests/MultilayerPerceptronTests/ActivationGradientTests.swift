import Autograd
import Foundation
import MultilayerPerceptron
import TensorCore
import Testing

/// A differentiable function at points further from its kink than the difference quotient's step.
struct ActivationCase: Sendable, CustomTestStringConvertible {
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

/// The name before a colon is the name of the function in the sources.
private let activationCases: [ActivationCase] = [
  ActivationCase("step", at: matrix) { step($0[0]) },
  ActivationCase("linear: identity", at: matrix) { linear($0[0]) },
  ActivationCase("linear: slope", at: matrix) { linear($0[0], slope: -2) },
  ActivationCase("relu", at: matrix) { relu($0[0]) },
  ActivationCase("leakyReLU", at: matrix) { leakyReLU($0[0]) },
  ActivationCase("leakyReLU: slope", at: matrix) { leakyReLU($0[0], slope: 1.5) },
  ActivationCase("parametricReLU: one slope for all", at: matrix, 0.25) {
    parametricReLU($0[0], slope: $0[1])
  },
  ActivationCase("parametricReLU: one slope a unit", at: matrix, [0.25, -0.5, 2]) {
    parametricReLU($0[0], slope: $0[1])
  },
  ActivationCase("elu", at: matrix) { elu($0[0]) },
  ActivationCase("elu: alpha", at: matrix) { elu($0[0], alpha: 0.5) },
  ActivationCase("selu", at: matrix) { selu($0[0]) },
  ActivationCase("gelu", at: matrix) { gelu($0[0]) },
  ActivationCase("approximateGELU", at: matrix) { approximateGELU($0[0]) },
  ActivationCase("swish", at: matrix) { swish($0[0]) },
  ActivationCase("swish: beta", at: matrix) { swish($0[0], beta: 1.7) },
]

@Suite struct `gradients of the activations` {
  @Test(arguments: activationCases)
  fileprivate func `every node agrees with difference quotients`(_ activation: ActivationCase) {
    let check = GradientCheck(at: activation.arguments, of: activation.function)
    #expect(check.passes, "\(activation.name): \(check)")
  }

  /// Reads the chapter's sources: a function that builds a node must have a case above.
  @Test func `no operation of the chapter is without a check`() throws {
    let checked = Set(activationCases.map { String($0.name.prefix { $0 != ":" }) })
    let declared = try functionsThatBuildNodes(in: "Chapters/02-MultilayerPerceptron")
    #expect(declared.isSuperset(of: checked), "the sources could not be read as expected")
    #expect(declared.subtracting(checked).isEmpty, "without a gradient check")
  }
}

/// The names of the functions beneath a folder whose bodies build a node: `Variable(…, from: […])`.
private func functionsThatBuildNodes(in folder: String) throws -> Set<String> {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
  let folder = root.appending(path: folder).standardized
  let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
  var names: Set<String> = []
  for path in paths where path.hasSuffix(".swift") {
    let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    for function in text.split(separator: "func ").dropFirst() where function.contains(", from: ") {
      names.insert(String(function.prefix { $0 != "(" && $0 != "<" }))
    }
  }
  return names
}
