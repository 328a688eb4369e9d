extension ClassificationData {
  /// Reads a table with a column of classes and otherwise numbers.
  ///
  ///     let mine = try ClassificationData(csv: "penguins.csv", label: "species")
  ///
  /// - Parameters:
  ///   - path: a file that `CSV` reads, with a line of names.
  ///   - label: the column of the class; all others are features.
  ///   - classNames: the classes in the order to count them; without, in alphabetical order.
  /// - Throws: if a row is too short or long, or a field is not a number.
  public init(
    csv path: String, label: String, classNames: [String]? = nil
  ) throws(DataError) {
    let table = try CSV(path)
    let features = table.columns.filter { $0 != label }
    let (labels, names) = try table.labels(in: label, classNames: classNames)
    self.init(
      inputs: try table.numbers(in: features), labels: labels, classNames: names,
      featureNames: features)
  }
}

extension RegressionData {
  /// Reads a table of numbers, one column of which is to be predicted.
  ///
  /// - Parameters:
  ///   - path: a file that `CSV` reads, with a line of names.
  ///   - target: the column to predict; all others are features.
  /// - Throws: if a row is too short or long, or a field is not a number.
  public init(csv path: String, target: String) throws(DataError) {
    let table = try CSV(path)
    let features = table.columns.filter { $0 != target }
    self.init(
      inputs: try table.numbers(in: features), targets: try table.numbers(in: [target]),
      featureNames: features)
  }
}
