import Autograd
import TensorCore

/// A struct that stores parameters: a layer, or a network with any number of inputs and outputs.
///
/// Conforming takes no code. The parameters are found among the stored properties, in the order of
/// their declaration, however deep they lie in other structs, tuples, arrays and optionals:
///
///     struct Translator: Model {
///       let encoder: Linear           // "encoder.weight", "encoder.bias"
///       let heads: [Linear]           // "heads.0.weight", "heads.0.bias", "heads.1.weight", …
///     }
public protocol Model {}

extension Model {
  /// What training may change, by name, in the order of declaration.
  ///
  /// A layer stored in two places is shared by them: its parameters come once, under the first of
  /// their names. Looking inside a value takes microseconds for each of its properties: fetch the
  /// parameters once, before the loop.
  public var namedParameters: [(name: String, variable: Variable)] {
    namedVariables.filter(\.variable.needsGradient)
  }

  /// What training may change, in the order of declaration; to be fetched once, before the loop.
  public var parameters: [Variable] { namedParameters.map(\.variable) }

  /// How many numbers training may change.
  public var parameterCount: Int { parameters.map(\.value.count).reduce(0, +) }

  /// All variables in the model: its parameters, and constants such as running averages.
  var namedVariables: [(name: String, variable: Variable)] {
    var search = VariableSearch()
    search.visit(self, name: "")
    return search.found
  }
}

/// A walk through everything a value stores that collects the variables on its way.
private struct VariableSearch {
  private(set) var found: [(name: String, variable: Variable)] = []
  private var known: Set<Variable> = []

  /// Collects the variables in `value`, which is called `name`.
  ///
  /// The name of a part is the name of the whole, a dot, and the property or the position in an
  /// array. What lies in classes, dictionaries and sets is left out: a model is a value, and its
  /// parts have a fixed order.
  ///
  /// - Exercise: 2.12
  mutating func visit(_ value: Any, name: String) {
    if let variable = value as? Variable {
      if known.insert(variable).inserted { found.append((name, variable)) }
      return
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      for child in mirror.children { visit(child.value, name: name) }
    case .struct, .enum, .tuple, .collection:
      // A tensor holds numbers only, and a great many of them.
      if value is Tensor { return }
      for (position, child) in mirror.children.enumerated() {
        // Elements of a list have no label, those of a tuple have labels like ".0".
        let label = (child.label ?? String(position)).trimmingPrefix(".")
        visit(child.value, name: name.isEmpty ? String(label) : "\(name).\(label)")
      }
    default: return
    }
  }
}
