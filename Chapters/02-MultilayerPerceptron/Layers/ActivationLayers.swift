import Autograd
import TensorCore

// Activations as layers, so that they can stand in a chain.

/// A function without parameters as a layer: `Activation(relu)`, `Activation { leakyReLU($0) }`.
public struct Activation: Layer {
  /// What is applied, mostly element by element.
  public let function: (Variable) -> Variable

  /// A layer that applies `function`.
  public init(_ function: @escaping (Variable) -> Variable) { self.function = function }

  /// Applies the function.
  public func callAsFunction(_ x: Variable) -> Variable { function(x) }
}

/// A rectifier that learns how much of a negative number it lets through.
///
/// - Source: He, Zhang, Ren & Sun, 2015, "Delving Deep into Rectifiers", eq. 1 and 2.
public struct ParametricReLU: Layer {
  /// a: one slope for all units, `[]`, or one for each, `[units]`.
  public let slope: Variable

  /// A rectifier with the same slope everywhere, to begin with.
  ///
  /// - Parameters:
  ///   - units: how many units have a slope of their own; without it, all share one.
  ///   - slope: a at the beginning; the paper's choice is 0.25.
  public init(units: Int? = nil, slope: Scalar = 0.25) {
    self.slope = Variable(Tensor(repeating: slope, shape: units.map { [$0] } ?? []))
  }

  /// `x` where x > 0, and `a·x` elsewhere.
  public func callAsFunction(_ x: Variable) -> Variable { parametricReLU(x, slope: slope) }
}
