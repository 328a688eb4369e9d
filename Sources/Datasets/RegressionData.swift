import TensorCore

/// Rows of numbers, each with the numbers to be predicted from it.
///
///     let diabetes = try Diabetes.load()
///     diabetes.inputs.shape     // [442, 10]
///     diabetes.targets.shape    // [442, 1]
public struct RegressionData: Dataset, Equatable {
  /// What is known of each row: `[rows, features]`, or `[rows, …]` in general.
  public let inputs: Tensor
  /// What is to be predicted: `[rows, outputs]`, or `[rows, …]` in general.
  public let targets: Tensor
  /// What the columns of the inputs are called; empty where they have no names.
  public let featureNames: [String]

  /// Rows with their targets.
  ///
  /// - Parameters:
  ///   - inputs: `[rows, …]`
  ///   - targets: `[rows, …]`
  ///   - featureNames: one for each column, or none at all.
  public init(inputs: Tensor, targets: Tensor, featureNames: [String] = []) {
    require(
      inputs.rank > 0 && inputs.shape.first == targets.shape.first,
      "RegressionData: a target for each row expected; got \(targets.shape) for \(inputs.shape)")
    require(
      featureNames.isEmpty || inputs.shape.dropFirst() == [featureNames.count],
      "RegressionData: \(featureNames.count) columns expected; got \(inputs.shape)")
    (self.inputs, self.targets, self.featureNames) = (inputs, targets, featureNames)
  }

  /// The number of rows.
  public var count: Int { inputs.shape[0] }

  /// The rows of these numbers, in this order; a number may come twice.
  public func rows(at indices: [Int]) -> Self {
    Self(
      inputs: inputs.rows(at: indices), targets: targets.rows(at: indices),
      featureNames: featureNames)
  }

  /// The same rows with the inputs, and on request the targets, on another scale.
  public func scaled(by scaling: Scaling, targets targetScaling: Scaling? = nil) -> Self {
    Self(
      inputs: scaling(inputs), targets: targetScaling.map { $0(targets) } ?? targets,
      featureNames: featureNames)
  }

  /// Only these columns of the inputs, in this order.
  public func keeping(features names: [String]) -> Self {
    Self(
      inputs: inputs.columns(names, of: featureNames), targets: targets,
      featureNames: names)
  }
}
