import Autograd
import TensorCore

// Saving and loading. A checkpoint is plain data: tensors by name. Which file holds them is nobody's
// business here; `Datasets` writes and reads the format safetensors.

extension Model {
  /// The value of every variable, by name: all that training has changed.
  ///
  /// Constants are in it too: what a model has measured, it needs as much as what it has learned.
  public var checkpoint: [String: Tensor] {
    var values: [String: Tensor] = [:]
    for (name, variable) in namedVariables { values[name] = variable.value }
    return values
  }

  /// Gives every variable the value it has in a checkpoint.
  ///
  /// - Parameter checkpoint: from a model of the same structure.
  /// - Throws: if an entry is missing, has another shape, or belongs to nothing in this model; then
  ///   nothing is changed.
  /// - Exercise: 2.13
  public func load(_ checkpoint: [String: Tensor]) throws(CheckpointError) {
    let variables = namedVariables
    var problems: [CheckpointError.Problem] = []
    for (name, variable) in variables {
      switch checkpoint[name]?.shape {
      case nil: problems.append(.missing(name))
      case variable.shape: break
      case let shape?:
        problems.append(.shape(name, expected: variable.shape, found: shape))
      }
    }
    let unexpected = Set(checkpoint.keys).subtracting(variables.map(\.name))
    problems += unexpected.sorted().map { .unexpected($0) }
    if !problems.isEmpty { throw CheckpointError(problems: problems) }
    for (name, variable) in variables {
      if let value = checkpoint[name] { variable.value = value }
    }
  }
}

/// Why a checkpoint does not fit a model.
public struct CheckpointError: Error, Equatable, CustomStringConvertible {
  /// One thing that does not fit.
  public enum Problem: Equatable, Sendable {
    /// The model has a variable of this name, the checkpoint has not.
    case missing(String)
    /// The checkpoint has an entry of this name, the model has no such variable.
    case unexpected(String)
    /// Both have it, in different shapes.
    case shape(String, expected: [Int], found: [Int])
  }

  /// All that does not fit: the model's variables in their order, then what is too much.
  public let problems: [Problem]

  /// All of it as a sentence.
  public var description: String {
    "checkpoint: " + problems.map { "\($0)" }.joined(separator: "; ")
  }
}

extension CheckpointError.Problem: CustomStringConvertible {
  /// One thing that does not fit, in words.
  public var description: String {
    switch self {
    case .missing(let name): "\(name) is missing"
    case .unexpected(let name): "\(name) belongs to nothing in the model"
    case .shape(let name, let expected, let found):
      "\(name) of shape \(expected) expected; found \(found)"
    }
  }
}
