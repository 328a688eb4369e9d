import Autograd
import Foundation
import TensorCore
import Testing

@Suite struct `gradient checks` {
  @Test(arguments: OperationCase.all)
  func `every pullback agrees with difference quotients`(_ operation: OperationCase) {
    #expect(operation.check.passes, "\(operation.check)")
  }

  /// Reads the sources of the chapter: whatever returns a variable must have a case.
  @Test func `no operation is without a check`() throws {
    let checked = Set(OperationCase.all.map(\.operation))
    let declared = try functions(
      in: "Chapters/00-Autograd/Operations", returning: ["Variable", "[Variable]", "(values: V"])
    #expect(declared.count > 40, "the sources could not be read as expected: \(declared)")
    #expect(declared.subtracting(checked).isEmpty, "without a gradient check")
  }

  /// Reads the sources of the core: whatever has a derivative must exist for variables too.
  @Test func `no differentiable function of the core is left out`() throws {
    let differentiable = try functions(
      in: "Sources/TensorCore", returning: ["Tensor", "Scalar", "[Tensor]", "(values: T"])
    let constant = [
      ".<", ".<=", ".>", ".>=", ".==", ".!=", "zeros", "ones", "identity", "oneHot", "normal",
      "uniform",
    ]
    // Broadcasting backwards; what the chapter on normalization derives; the ladder to `matmul`; what
    // a Gaussian process solves, which searches without gradients.
    let elsewhere = [
      "summed", "layerNorm", "plainProduct", "reorderedProduct", "tiledProduct", "blockedProduct",
      "choleskyFactor", "solveTriangular", "solvePositiveDefinite",
    ]
    let missing = differentiable.subtracting(OperationCase.all.map(\.operation))
    #expect(differentiable.count > 40, "the sources could not be read as expected")
    #expect(missing.subtracting(constant + elsewhere) == [], "in the core, but not for variables")
    #expect(missing.isSuperset(of: constant + elsewhere), "an exception that is none any more")
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

/// The names of the public functions in a folder's sources whose result begins like one of `types`.
func functions(in folder: String, returning types: [String]) throws -> Set<String> {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
  let folder = root.appending(path: folder).standardized
  let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  var names: Set<String> = []
  for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
    // A declaration may run over several lines: take everything up to its opening brace.
    let text = try String(contentsOf: file, encoding: .utf8).replacing("\n", with: " ")
    for declaration in text.split(separator: "public ").dropFirst() {
      let head = declaration.prefix { $0 != "{" }
      guard let arrow = head.range(of: "->", options: .backwards) else { continue }
      let result = head[arrow.upperBound...].trimmingPrefix(" ")
      guard types.contains(where: { result.hasPrefix($0) }) else { continue }
      let words = head.prefix { $0 != "(" }.split(separator: " ")
      if let name = words.last { names.insert(String(name)) }
    }
  }
  return names
}
