import TensorCore

/// The graph beneath a variable, as plain nodes and edges for a drawing.
///
///     let graph = ComputationGraph(of: loss, names: [x: "x", y: "y"])
public struct ComputationGraph {
  /// One variable.
  public struct Node {
    /// Its name, or the operation that computed it.
    public let label: String

    /// Its value: the number, or the shape where there are several.
    public let value: String

    /// ∂root/∂node in the same form; empty for a constant.
    public let gradient: String
  }

  /// All variables, inputs before results; the root is the last.
  public private(set) var nodes: [Node] = []

  /// From the index of an input to the index of the result computed from it.
  public private(set) var edges: [(from: Int, to: Int)] = []

  /// Collects everything beneath a scalar, with values and gradients.
  ///
  /// - Parameters:
  ///   - root: the result, one element.
  ///   - names: what to call the leaves, and any result worth a name.
  public init(of root: Variable, names: [Variable: String] = [:]) {
    let gradients = root.gradients(keepingAll: true)
    var numbers: [Variable: Int] = [:]
    func number(of variable: Variable) -> Int {
      if let known = numbers[variable] { return known }
      nodes.append(
        Node(
          label: names[variable] ?? ComputationGraph.label(of: variable),
          value: ComputationGraph.text(of: variable.value),
          gradient: variable.needsGradient ? ComputationGraph.text(of: gradients[variable]) : ""))
      numbers[variable] = nodes.count - 1
      return nodes.count - 1
    }
    for variable in topologicalOrder(from: root).reversed() {
      let inputs = variable.inputs.map(number(of:))
      let result = number(of: variable)
      edges += inputs.map { (from: $0, to: result) }
    }
  }

  /// The name of the operation without its argument labels: `tanh` for `tanh(_:)`.
  private static func label(of variable: Variable) -> String {
    let name = String(describing: variable.operation).prefix { $0 != "(" }
    return ["*": "×", "-": "−", "/": "÷"][String(name)] ?? String(name)
  }

  private static func text(of value: Tensor) -> String {
    value.count == 1 ? Tensor(value.scalar).description : "\(value.shape)"
  }
}
