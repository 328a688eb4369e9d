import MultilayerPerceptron
import TensorCore

/// How often each class was taken for each, and what a classifier is worth by that.
///
///     let matrix = ConfusionMatrix(scores: model(test.inputs).value, labels: test.labels)
///     matrix.accuracy                        // the share that is right
///     matrix.precision(of: 3)                // of what it called 3, the share that is 3
///     matrix.recall(of: 3)                   // of what is 3, the share it called 3
///
/// Where a share would be 0 of 0 rows, it is 0.
public struct ConfusionMatrix: Equatable, Sendable {
  /// How many rows of the class `label` were taken for `prediction`: `counts[label][prediction]`.
  public let counts: [[Int]]

  /// Counts made elsewhere: a square of numbers that are not negative.
  public init(counts: [[Int]]) {
    require(
      counts.allSatisfy { $0.count == counts.count && $0.allSatisfy { $0 >= 0 } },
      "ConfusionMatrix: a square of counts ≥ 0 expected; got \(counts)")
    self.counts = counts
  }

  /// Counts what a classifier said.
  ///
  /// - Parameters:
  ///   - predictions: the class each row was given.
  ///   - labels: the true class of each row.
  ///   - classes: how many there are.
  public init(predictions: [Int], labels: [Int], classes: Int) {
    let known = 0..<classes
    require(
      (predictions + labels).allSatisfy(known.contains),
      "ConfusionMatrix: classes in \(known) expected; got \(Set(predictions + labels).sorted())")
    counts = confusionMatrix(predictions: predictions, labels: labels, classes: classes)
  }

  /// Counts how often the largest score was that of the true class.
  ///
  /// - Parameters:
  ///   - scores: logits or probabilities, `[rows, classes]`; of equals, the first counts.
  ///   - labels: the true class of each row.
  public init(scores: Tensor, labels: [Int]) {
    require(
      scores.rank == 2 && scores.shape[0] == labels.count,
      "ConfusionMatrix: a label for each row of [rows, classes] expected; "
        + "got \(labels.count) labels for \(scores.shape)")
    self.init(predictions: scores.argmax(axis: 1), labels: labels, classes: scores.shape[1])
  }
}

extension ConfusionMatrix {
  /// The classes, from 0.
  public var classes: Range<Int> { counts.indices }

  /// The number of rows.
  public var total: Int { classes.map(rows).reduce(0, +) }

  /// The number of rows that are right: the diagonal.
  public var correct: Int { classes.map { counts[$0][$0] }.reduce(0, +) }

  /// How many rows are of a class, whatever they were taken for.
  public func rows(of label: Int) -> Int { counts[label].reduce(0, +) }

  /// How many rows were taken for a class, whatever they are.
  public func predictions(of label: Int) -> Int { counts.map { $0[label] }.reduce(0, +) }

  /// The share of the rows that are right.
  public var accuracy: Double { share(correct, of: total) }

  /// Of the rows taken for this class, the share that is of it: TP / (TP + FP).
  public func precision(of label: Int) -> Double {
    share(counts[label][label], of: predictions(of: label))
  }

  /// Of the rows of this class, the share taken for it, also called sensitivity: TP / (TP + FN).
  ///
  /// With two classes, the recall of class 0 is the specificity of a test for class 1.
  public func recall(of label: Int) -> Double { share(counts[label][label], of: rows(of: label)) }

  /// The harmonic mean of precision and recall, which is near the smaller of the two.
  ///
  ///     2 / (1/precision + 1/recall) = 2·TP / (2·TP + FP + FN)
  ///
  /// The second form has a value, 0, where precision and recall are both 0, and is 0 of 0, also 0,
  /// where the class neither occurs nor is predicted.
  ///
  /// - Source: van Rijsbergen, 1979, "Information Retrieval", chapter 7.
  /// - Exercise: 5.11
  public func f1(of label: Int) -> Double {
    share(2 * counts[label][label], of: rows(of: label) + predictions(of: label))
  }

  /// The mean recall of the classes that occur: ½ for a coin and for always saying the same.
  public var balancedAccuracy: Double {
    let recalls = classes.filter { rows(of: $0) > 0 }.map(recall)
    return recalls.isEmpty ? 0 : recalls.reduce(0, +) / Double(recalls.count)
  }
}

/// A part of a whole, from 0 to 1; 0 of 0 is 0.
private func share(_ part: Int, of whole: Int) -> Double {
  whole == 0 ? 0 : Double(part) / Double(whole)
}
