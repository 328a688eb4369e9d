import Foundation
import TensorCore

/// A value for each hyper-parameter: a point of a search space.
///
///     setting["learning rate"]        // 0.0032
///     setting.option("activation")    // "tanh"
public struct Setting: Sendable, Equatable {
  /// Where in the cube it is: a number from 0 to 1 for each dimension.
  public let place: [Double]

  let space: SearchSpace

  /// The value of a hyper-parameter; of a choice, the position of what was chosen.
  public subscript(name: String) -> Double {
    let axis = axis(name)
    return space.dimensions[axis].value(at: place[axis])
  }

  /// What was chosen among names.
  public func option(_ name: String) -> String {
    guard case .choice(let options) = space.dimensions[axis(name)] else {
      fatalError("option: a choice expected; '\(name)' has numbers")
    }
    return options[Int(self[name])]
  }

  private func axis(_ name: String) -> Int {
    guard let axis = space.names.firstIndex(of: name) else {
      fatalError("Setting: one of \(space.names) expected; got '\(name)'")
    }
    return axis
  }

  /// The numbers by which two settings are compared.
  ///
  /// Places that mean the same whole number become one, or a model of the loss would look for
  /// differences where there are none. A choice becomes one number for each name, 1/√2 for the
  /// chosen one: any two of the names are then at distance 1, the length of a line.
  ///
  /// - Source: Garrido-Merchán & Hernández-Lobato, 2020, "Dealing with Categorical and
  ///   Integer-Valued Variables in Bayesian Optimization with Gaussian Processes".
  ///   https://arxiv.org/abs/1805.03463
  public var coordinates: [Double] {
    zip(space.dimensions, place).flatMap { dimension, place -> [Double] in
      let value = dimension.value(at: place)
      switch dimension {
      case .linear, .logarithmic: return [place]
      case .integer(let range):
        return [(value - Double(range.lowerBound)) / Double(max(range.count - 1, 1))]
      case .choice(let options):
        return options.indices.map { Double($0) == value ? 0.5.squareRoot() : 0 }
      }
    }
  }
}

extension Setting: CustomStringConvertible {
  /// The values with their names: `learning rate 0.0032, width 64, activation tanh`.
  public var description: String {
    zip(space.names, space.dimensions).map { name, dimension in
      switch dimension {
      case .linear, .logarithmic: "\(name) \(String(format: "%.3g", self[name]))"
      case .integer: "\(name) \(Int(self[name]))"
      case .choice: "\(name) \(option(name))"
      }
    }.joined(separator: ", ")
  }
}
