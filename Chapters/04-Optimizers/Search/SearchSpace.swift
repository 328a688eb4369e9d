import Foundation
import TensorCore

/// All settings that a search may try: named hyper-parameters, each with a dimension.
///
///     let space: SearchSpace = [
///       "learning rate": .logarithmic(1e-4...1e-1), "width": .integer(16...128),
///       "activation": .choice(["relu", "tanh"]),
///     ]
///
/// With every dimension on a line from 0 to 1, the space is a cube, and a setting a point in it.
public struct SearchSpace: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  /// What the hyper-parameters are called, in the order in which they were written.
  public let names: [String]

  /// The dimension of each.
  public let dimensions: [Dimension]

  /// A space of these hyper-parameters.
  public init(dictionaryLiteral elements: (String, Dimension)...) {
    (names, dimensions) = (elements.map(\.0), elements.map(\.1))
    require(!names.isEmpty, "SearchSpace: at least one hyper-parameter expected; got none")
    require(
      Set(names).count == names.count, "SearchSpace: different names expected; got \(names)")
    for (name, dimension) in elements { dimension.check(name) }
  }

  /// The setting at a point of the cube: a number from 0 to 1 for each dimension.
  public func setting(at place: [Double]) -> Setting {
    require(
      place.count == names.count && place.allSatisfy((0...1).contains),
      "setting: \(names.count) numbers from 0 to 1 expected; got \(place)")
    return Setting(place: place, space: self)
  }

  /// A setting from anywhere in the cube, all points being equally likely.
  public func randomSetting(using generator: inout some RandomNumberGenerator) -> Setting {
    setting(at: names.map { _ in .random(in: 0...1, using: &generator) })
  }

  /// A setting near another one.
  ///
  /// Each number and order of magnitude moves along its line by a normal random distance, and is
  /// reflected where the line ends. Names have no neighbors: one in five is drawn anew.
  ///
  /// - Parameters:
  ///   - setting: where to start.
  ///   - deviation: of the distance, σ, as a part of the line.
  ///   - generator: decides where to.
  /// - Returns: a setting of this space.
  public func neighbor(
    of setting: Setting, deviation: Double, using generator: inout some RandomNumberGenerator
  ) -> Setting {
    var place = setting.place
    for (axis, dimension) in dimensions.enumerated() {
      if case .choice = dimension {
        let isDrawn = Double.random(in: 0..<1, using: &generator) < 0.2
        if isDrawn { place[axis] = .random(in: 0...1, using: &generator) }
      } else {
        place[axis] = reflected(place[axis] + deviation * normal(using: &generator))
      }
    }
    return self.setting(at: place)
  }
}

/// Folds the line of all numbers onto the part from 0 to 1, as mirrors at both ends do.
private func reflected(_ x: Double) -> Double {
  let remainder = abs(x).truncatingRemainder(dividingBy: 2)
  return remainder > 1 ? 2 - remainder : remainder
}

/// A number with mean 0 and variance 1 from two uniform ones (Box & Muller, 1958).
private func normal(using generator: inout some RandomNumberGenerator) -> Double {
  let radius = sqrt(-2 * log(1 - Double.random(in: 0..<1, using: &generator)))
  return radius * cos(2 * .pi * Double.random(in: 0..<1, using: &generator))
}
