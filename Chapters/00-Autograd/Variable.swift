import TensorCore

/// A tensor that remembers how it was computed.
///
/// Arithmetic on variables computes values and, on the side, builds a graph: each result points to
/// its inputs and knows how to pass a gradient back to them. ``gradients(keepingAll:)`` walks that
/// graph from a loss down to the leaves.
///
///     let x = Variable(3)
///     let y = x * x               // y.value == 9
///     y.gradients()[x]            // 6
public final class Variable {
  /// Given ∂loss/∂self (the upstream gradient), adds ∂loss/∂input for each of the inputs.
  public typealias Pullback = (_ upstream: Tensor, _ gradients: inout Gradients) -> Void

  /// An input of an operation, and which version of its value the operation has seen.
  struct Edge {
    let input: Variable
    let version: Int
  }

  /// What was computed, or put in.
  ///
  /// Training changes the values of parameters. The value of a result belongs to its inputs and
  /// cannot be changed.
  public var value: Tensor {
    didSet {
      require(isLeaf, "value: the result of an operation cannot be changed; compute it again")
      version += 1
    }
  }

  /// Whether a gradient is passed on to this variable.
  public let needsGradient: Bool

  /// The function that computed it, for drawings of the graph.
  public let operation: StaticString

  private(set) var edges: [Edge]
  private(set) var pullback: Pullback?
  private(set) var version = 0

  /// A leaf for which a gradient is wanted: a parameter, or an input under study.
  public init(_ value: Tensor) {
    (self.value, needsGradient, operation, edges, pullback) = (value, true, "variable", [], nil)
  }

  /// A leaf without a gradient: data.
  public init(constant value: Tensor) {
    (self.value, needsGradient, operation, edges, pullback) = (value, false, "constant", [], nil)
  }

  /// The result of an operation.
  ///
  /// If no input needs a gradient, or inside ``withoutGradients(_:)``, nothing is recorded.
  ///
  /// - Parameters:
  ///   - value: the operation's value.
  ///   - inputs: what it was computed from.
  ///   - operation: the name of the operation: by default, of the function this is called from.
  ///   - pullback: the operation's derivative: adds the gradient of each input.
  public init(
    _ value: Tensor, from inputs: [Variable], operation: StaticString = #function,
    pullback: @escaping Pullback
  ) {
    (self.value, self.operation) = (value, operation)
    if inputs.contains(where: \.needsGradient) && Recording.isOn {
      needsGradient = true
      edges = inputs.map { Edge(input: $0, version: $0.version) }
      self.pullback = pullback
    } else {
      (needsGradient, edges, self.pullback) = (false, [], nil)
    }
  }

  /// The extents of the value.
  public var shape: [Int] { value.shape }

  /// Whether the variable was put in, not computed.
  public var isLeaf: Bool { pullback == nil }

  /// What the variable was computed from; empty for a leaf.
  public var inputs: [Variable] { edges.map(\.input) }

  /// The same value without the history: a constant.
  public var detached: Variable { Variable(constant: value) }

  /// Frees the graph in a loop: left to recursion, a long chain would overflow the stack.
  deinit {
    var orphans = release()
    while var orphan = orphans.popLast() {
      // Somebody else may still hold it; then it stays, with all that is beneath it.
      if isKnownUniquelyReferenced(&orphan) { orphans += orphan.release() }
    }
  }

  private func release() -> [Variable] {
    let inputs = edges.map(\.input)
    (edges, pullback) = ([], nil)
    return inputs
  }
}

extension Variable: Hashable {
  /// Whether both are one and the same node; equal values do not make variables equal.
  public static func == (a: Variable, b: Variable) -> Bool { a === b }

  /// Hashes the identity of the node.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// Whether operations are recorded, for the code that runs inside a scope.
enum Recording {
  @TaskLocal static var isOn = true
}

/// Computes without recording: for evaluation, and for everything that is not differentiated.
///
///     let accuracy = withoutGradients { measure(model, on: testData) }
///
/// - Parameter body: what to compute.
/// - Returns: what `body` returns.
public func withoutGradients<Result>(_ body: () throws -> Result) rethrows -> Result {
  try Recording.$isOn.withValue(false, operation: body)
}
