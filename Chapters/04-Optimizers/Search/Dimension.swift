import Foundation
import TensorCore

/// The values a hyper-parameter may take, laid out along the line from 0 to 1.
///
/// A search moves on that line, whatever the values are. Equal distances on it are equal
/// differences of a linear dimension, and equal factors of a logarithmic one: between 0.0001 and
/// 0.1 a learning rate has as much room below 0.003 as above.
public enum Dimension: Sendable, Equatable {
  /// Any number of a range.
  case linear(ClosedRange<Double>)

  /// Any number of a range that begins above 0, by its order of magnitude.
  case logarithmic(ClosedRange<Double>)

  /// A whole number of a range.
  case integer(ClosedRange<Int>)

  /// One of several names, which have no order.
  case choice([String])

  /// How many different values there are, or nothing if they cannot be counted.
  public var count: Int? {
    switch self {
    case .linear, .logarithmic: nil
    case .integer(let range): range.count
    case .choice(let options): options.count
    }
  }

  /// Whether its values are names.
  var isChoice: Bool {
    if case .choice = self { true } else { false }
  }

  /// The value at a place u of the line.
  ///
  ///     linear         low + u·(high − low)
  ///     logarithmic    low·(high/low)ᵘ
  ///     integer        low + ⌊u·n⌋    n numbers share the line in equal parts
  ///     choice         ⌊u·n⌋          the position of the name in the list
  ///
  /// The last number and the last name include the end of the line, u = 1.
  ///
  /// - Exercise: 4.11
  public func value(at place: Double) -> Double {
    switch self {
    case .linear(let range):
      return range.lowerBound + place * (range.upperBound - range.lowerBound)
    case .logarithmic(let range):
      return range.lowerBound * pow(range.upperBound / range.lowerBound, place)
    case .integer(let range):
      let step = min(Int(place * Double(range.count)), range.count - 1)
      return Double(range.lowerBound + step)
    case .choice(let options):
      return Double(min(Int(place * Double(options.count)), options.count - 1))
    }
  }

  /// Stops the program if there is nothing to choose from, or no logarithm.
  func check(_ name: String) {
    switch self {
    case .linear(let range):
      require(
        range.lowerBound.isFinite && range.upperBound.isFinite,
        "SearchSpace: finite bounds for '\(name)' expected; got \(range)")
    case .logarithmic(let range):
      require(
        range.lowerBound > 0 && range.upperBound.isFinite,
        "SearchSpace: bounds above 0 for the logarithmic '\(name)' expected; got \(range)")
    case .integer: break
    case .choice(let options):
      require(
        !options.isEmpty && Set(options).count == options.count,
        "SearchSpace: different options for '\(name)' expected; got \(options)")
    }
  }
}
