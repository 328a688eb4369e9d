import Foundation
import TensorCore

// Data sets made by a rule: small enough to draw, hard enough to teach.

extension ClassificationData {
  /// The four rows of a logic gate: inputs `[4, 2]` of 0 and 1, and a label 0 or 1 for each.
  public static func gate(_ output: (_ a: Bool, _ b: Bool) -> Bool) -> Self {
    let rows = [(false, false), (false, true), (true, false), (true, true)]
    return Self(
      inputs: [[0, 0], [0, 1], [1, 0], [1, 1]], labels: rows.map { output($0, $1) ? 1 : 0 },
      classNames: ["false", "true"], featureNames: ["a", "b"])
  }

  /// True if both inputs are.
  public static let and = gate { $0 && $1 }

  /// True if one input is, or both.
  public static let or = gate { $0 || $1 }

  /// True if exactly one input is; no straight line separates the two classes.
  public static let xor = gate { $0 != $1 }
}

extension ClassificationData {
  /// Two half circles, each reaching into the other.
  ///
  /// One is (cos t, sin t), the other (1 − cos t, ½ − sin t), with t even from 0 to π.
  ///
  /// - Parameters:
  ///   - count: the number of rows, half of them of each class.
  ///   - noise: the standard deviation of what is added to both coordinates.
  ///   - generator: where the randomness comes from.
  /// - Returns: inputs `[count, 2]`, class by class.
  public static func moons(
    _ count: Int, noise: Scalar = 0.1, using generator: inout some RandomNumberGenerator
  ) -> Self {
    curves(count, classes: ["upper", "lower"], noise: noise, using: &generator) { moon, part in
      let (x, y) = (cos(.pi * part), sin(.pi * part))
      return moon == 0 ? (x, y) : (1 - x, 0.5 - y)
    }
  }

  /// A circle of radius 1 around one of radius ½.
  ///
  /// - Parameters:
  ///   - count: the number of rows, half of them of each class.
  ///   - noise: the standard deviation of what is added to both coordinates.
  ///   - generator: where the randomness comes from.
  /// - Returns: inputs `[count, 2]`, class by class.
  public static func circles(
    _ count: Int, noise: Scalar = 0.1, using generator: inout some RandomNumberGenerator
  ) -> Self {
    curves(count, classes: ["outer", "inner"], noise: noise, using: &generator) { circle, part in
      let radius = circle == 0 ? 1 : 0.5
      return (radius * cos(2 * .pi * part), radius * sin(2 * .pi * part))
    }
  }

  /// Arms of a spiral, each wound once around the center from radius 0 to 1.
  ///
  /// - Parameters:
  ///   - count: the number of rows, as many of each class as divide evenly.
  ///   - arms: the number of classes.
  ///   - noise: the standard deviation of what is added to both coordinates.
  ///   - generator: where the randomness comes from.
  /// - Returns: inputs `[count, 2]`, class by class.
  public static func spirals(
    _ count: Int, arms: Int = 2, noise: Scalar = 0.02,
    using generator: inout some RandomNumberGenerator
  ) -> Self {
    let names = (0..<arms).map { "arm \($0)" }
    return curves(count, classes: names, noise: noise, using: &generator) { arm, part in
      let angle = 2 * .pi * (part + Double(arm) / Double(arms))
      return (part * cos(angle), part * sin(angle))
    }
  }

  /// Round clouds, normally distributed around centers.
  ///
  /// - Parameters:
  ///   - count: the number of rows, as many of each class as divide evenly.
  ///   - centers: `[classes, features]`
  ///   - deviation: the standard deviation of each coordinate.
  ///   - generator: where the randomness comes from.
  /// - Returns: inputs `[count, features]`, class by class.
  public static func blobs(
    _ count: Int, centers: Tensor, deviation: Scalar = 1,
    using generator: inout some RandomNumberGenerator
  ) -> Self {
    require(centers.rank == 2, "blobs: centers [classes, features] expected; got \(centers.shape)")
    let labels = evenLabels(count, classes: centers.shape[0])
    let clouds = centers.rows(at: labels)
    let noise = Tensor.normal(clouds.shape, deviation: deviation, using: &generator)
    return Self(
      inputs: clouds + noise, labels: labels,
      classNames: (0..<centers.shape[0]).map { "blob \($0)" })
  }

  /// Points on one curve for each class, in equal steps on the way from 0 to 1, with noise on top.
  private static func curves(
    _ count: Int, classes: [String], noise: Scalar,
    using generator: inout some RandomNumberGenerator,
    point: (_ label: Int, _ part: Double) -> (x: Double, y: Double)
  ) -> Self {
    let labels = evenLabels(count, classes: classes.count)
    let coordinates = classes.indices.flatMap { label in
      let size = labels.count { $0 == label }
      return (0..<size).flatMap { step in
        let (x, y) = point(label, (Double(step) + 0.5) / Double(size))
        return [Scalar(x), Scalar(y)]
      }
    }
    let points = Tensor(shape: [count, 2], elements: coordinates)
    return Self(
      inputs: points + .normal(points.shape, deviation: noise, using: &generator), labels: labels,
      classNames: classes, featureNames: ["x", "y"])
  }

  /// As many of each class as divide evenly, class by class; the first classes get the rest.
  private static func evenLabels(_ count: Int, classes: Int) -> [Int] {
    require(
      count >= 0 && classes > 0,
      "ClassificationData: rows ≥ 0 and classes > 0 expected; got \(count) and \(classes)")
    return (0..<classes).flatMap { label in
      repeatElement(label, count: count / classes + (label < count % classes ? 1 : 0))
    }
  }
}
