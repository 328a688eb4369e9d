import TensorCore

/// Rows of numbers, each with the class it belongs to.
///
///     let iris = try Iris.load()
///     iris.inputs.shape                  // [150, 4]
///     iris.classNames[iris.labels[0]]    // "setosa"
public struct ClassificationData: Dataset, Equatable {
  /// What is known of each row: `[rows, features]`, or `[rows, …]` in general.
  public let inputs: Tensor
  /// The class of each row, as a position in `classNames`.
  public let labels: [Int]
  /// What the classes are called.
  public let classNames: [String]
  /// What the columns of the inputs are called; empty where they have no names, like pixels.
  public let featureNames: [String]

  /// Rows with their classes.
  ///
  /// - Parameters:
  ///   - inputs: `[rows, …]`
  ///   - labels: one for each row, from 0 up to the number of classes − 1.
  ///   - classNames: one for each class.
  ///   - featureNames: one for each column, or none at all.
  public init(
    inputs: Tensor, labels: [Int], classNames: [String], featureNames: [String] = []
  ) {
    require(
      inputs.shape.first == labels.count,
      "ClassificationData: a label for each row expected; got \(labels.count) for \(inputs.shape)")
    require(
      labels.allSatisfy(classNames.indices.contains),
      "ClassificationData: labels in 0..<\(classNames.count) expected; got \(Set(labels).sorted())")
    require(
      featureNames.isEmpty || inputs.shape.dropFirst() == [featureNames.count],
      "ClassificationData: \(featureNames.count) columns expected; got \(inputs.shape)")
    (self.inputs, self.labels) = (inputs, labels)
    (self.classNames, self.featureNames) = (classNames, featureNames)
  }

  /// The number of rows.
  public var count: Int { labels.count }

  /// The number of rows of each class.
  public var classCounts: [Int] {
    labels.reduce(into: [Int](repeating: 0, count: classNames.count)) { $0[$1] += 1 }
  }

  /// A 1 in the column of each row's class and 0 elsewhere: `[rows, classes]`.
  public var oneHotLabels: Tensor { .oneHot(labels, classes: classNames.count) }

  /// The rows of these numbers, in this order; a number may come twice.
  public func rows(at indices: [Int]) -> Self {
    with(inputs: inputs.rows(at: indices), labels: indices.map { labels[$0] })
  }

  /// The same rows on another scale.
  public func scaled(by scaling: Scaling) -> Self { with(inputs: scaling(inputs), labels: labels) }

  private func with(inputs: Tensor, labels: [Int]) -> Self {
    Self(inputs: inputs, labels: labels, classNames: classNames, featureNames: featureNames)
  }
}

extension ClassificationData {
  /// Only these columns, in this order: two of them can be drawn.
  public func keeping(features names: [String]) -> Self {
    Self(
      inputs: inputs.columns(names, of: featureNames), labels: labels,
      classNames: classNames, featureNames: names)
  }

  /// Only the rows of these classes, which are counted anew from 0 in this order.
  public func keeping(classes names: [String]) -> Self {
    require(
      names.allSatisfy(classNames.contains),
      "keeping: classes among \(classNames) expected; got \(names)")
    let kept = rows(at: (0..<count).filter { names.contains(classNames[labels[$0]]) })
    let places = classNames.map { names.firstIndex(of: $0) }
    return Self(
      inputs: kept.inputs, labels: kept.labels.compactMap { places[$0] },
      classNames: names, featureNames: featureNames)
  }
}
