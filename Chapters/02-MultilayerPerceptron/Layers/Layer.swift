import Autograd
import TensorCore

/// A differentiable function with parameters of its own: rows in, rows out.
///
/// A layer is a struct that reads as its formula. Its parameters are the variables it stores, or
/// that the layers it stores store; nobody lists them (see ``Model/namedParameters``). A network
/// made of layers is a layer again:
///
///     struct Classifier: Layer {
///       let hidden: Linear
///       let output: Linear
///       func callAsFunction(_ x: Variable) -> Variable { output(relu(hidden(x))) }
///     }
public protocol Layer: Model {
  /// What the layer makes of its input.
  func callAsFunction(_ x: Variable) -> Variable
}

extension Layer {
  /// What the layer makes of plain data, for which no gradient is wanted.
  public func callAsFunction(_ x: Tensor) -> Variable { self(Variable(constant: x)) }
}
