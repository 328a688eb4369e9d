import Autograd
import MultilayerPerceptron
import Regularization
import TensorCore

// How layers are joined to networks that fork and meet again. Each joint tells its parts which mode
// is meant.

/// Layers one after the other, each under a name of its own.
public struct Chain: ModalLayer, CustomReflectable {
  /// From the input to the output.
  public let layers: [(name: String, layer: any Layer)]

  /// Layers and their names.
  public init(_ layers: [(name: String, layer: any Layer)]) { self.layers = layers }

  /// The output of the last layer; without layers, the input.
  public func callAsFunction(
    _ x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    var x = x
    for part in layers { x = part.layer.applied(to: x, training: training, using: &generator) }
    return x
  }

  /// The layers as if they were properties, since parameters are named after properties.
  public var customMirror: Mirror {
    Mirror(self, children: layers.map { ($0.name, $0.layer) }, displayStyle: .struct)
  }
}

/// The results of several layers added up: `y = f(x) + g(x) + …`, with f the identity a shortcut.
public struct Sum: ModalLayer {
  /// Each gets the whole input.
  public let layers: [any Layer]

  /// Layers, all of whose results have the same shape.
  public init(_ layers: [any Layer]) { self.layers = layers }

  /// The sum, in the order of the layers.
  public func callAsFunction(
    _ x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    let results = layers.map { $0.applied(to: x, training: training, using: &generator) }
    return results.dropFirst().reduce(results[0]) { $0 + $1 }
  }
}

/// The channels of several layers' results side by side.
public struct Concatenation: ModalLayer {
  /// Each gets the whole input.
  public let layers: [any Layer]

  /// Layers whose results differ in the number of channels only.
  public init(_ layers: [any Layer]) { self.layers = layers }

  /// The channels, in the order of the layers.
  public func callAsFunction(
    _ x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    let results = layers.map { $0.applied(to: x, training: training, using: &generator) }
    return .concatenated(results, axis: 1)
  }
}

/// The input times what a layer makes of it: `y = x·f(x)`, one factor for each channel.
public struct Gate: ModalLayer {
  /// f, from `[batch, channels, height, width]` to `[batch, channels, 1, 1]`.
  public let layer: any Layer

  /// A gate that opens as `layer` says.
  public init(_ layer: any Layer) { self.layer = layer }

  /// The input, each channel multiplied by its factor.
  public func callAsFunction(
    _ x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    x * layer.applied(to: x, training: training, using: &generator)
  }
}
