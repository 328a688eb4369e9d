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
  public typealias Pullback = (_ upstream: Tensor, _ gradients: inout GradientSums) -> Void

  /// What was computed, or put in.
  ///
  /// Training changes the values of parameters, not their shapes. The value of a result belongs to
  /// its inputs and cannot be changed.
  public var value: Tensor {
    get { storedValue }
    // Lends the value itself: an optimizer changes millions of numbers without copying them first.
    _modify {
      require(isLeaf, "value: the result of an operation cannot be changed; compute it again")
      yield &storedValue
      require(
        storedValue.shape == shape,
        "value: a parameter keeps its shape \(shape); got \(storedValue.shape)")
      version += 1
    }
  }

  private var storedValue: Tensor

  /// The extents of the value.
  public let shape: [Int]

  /// Whether a gradient is passed on to this variable.
  public let needsGradient: Bool

  /// The function that computed it, for drawings of the graph.
  public let operation: StaticString

  private(set) var sources: [Variable] = []
  private(set) var pullback: Pullback?

  /// How often the value was changed.
  private var version = 0

  /// The sum of the inputs' versions when the operation read them.
  ///
  /// Versions only grow, so the sum stays the same only if each of them does.
  private var versionsRead = 0

  /// Whether a walk through the graph has been here.
  var isVisited = false

  /// Where the sweep that is going on collects the gradient of this variable.
  var place = -1

  /// A leaf for which a gradient is wanted: a parameter, or an input under study.
  public init(_ value: Tensor) {
    (storedValue, shape, needsGradient, operation) = (value, value.shape, true, "variable")
  }

  /// A leaf without a gradient: data.
  public init(constant value: Tensor) {
    (storedValue, shape, needsGradient, operation) = (value, value.shape, false, "constant")
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
    needsGradient = inputs.contains { $0.needsGradient } && Recording.isOn
    (storedValue, shape, self.operation) = (value, value.shape, operation)
    guard needsGradient else { return }
    (sources, self.pullback) = (inputs, pullback)
    versionsRead = versionsOfInputs
  }

  /// Whether the variable was put in, not computed.
  public var isLeaf: Bool { pullback == nil }

  /// What the variable was computed from; empty for a leaf.
  public var inputs: [Variable] { sources }

  /// The same value without the history: a constant.
  public var detached: Variable { Variable(constant: value) }

  /// Whether an input was changed since the operation read it.
  var isOutdated: Bool { versionsRead != versionsOfInputs }

  private var versionsOfInputs: Int { sources.reduce(0) { $0 + $1.version } }

  /// Frees the graph in a loop: left to recursion, a long chain would overflow the stack.
  deinit {
    if isLeaf { return }
    var orphans = handOverInputs()
    while var orphan = orphans.popLast() {
      // Somebody else may still hold it; then it stays, with all that is beneath it.
      if !orphan.isLeaf, isKnownUniquelyReferenced(&orphan) { orphans += orphan.handOverInputs() }
    }
  }

  private func handOverInputs() -> [Variable] {
    pullback = nil
    defer { sources = [] }
    return sources
  }
}

extension Variable: Hashable {
  /// Whether both are one and the same node; equal values do not make variables equal.
  public static func == (a: Variable, b: Variable) -> Bool { a === b }

  /// Hashes the identity of the node.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Variable: CustomStringConvertible {
  /// The value, as a tensor prints it.
  public var description: String { value.description }
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
