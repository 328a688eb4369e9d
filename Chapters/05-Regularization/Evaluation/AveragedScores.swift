import TensorCore

// Precision, recall and F1 are about one class. With many classes there are three ways to one number.

/// How the scores of single classes become one number.
public enum ClassAverage: String, CaseIterable, Sendable {
  /// Every row counts the same: the counts of all classes are added up first.
  case micro
  /// Every class counts the same, however rare.
  case macro
  /// Every class counts as often as it occurs.
  case weighted
}

extension ConfusionMatrix {
  /// The precision over all classes.
  ///
  /// Every row is the prediction of one class and so, over all classes, TP + FP is the number of
  /// rows, and likewise TP + FN. The micro average of precision, recall and F1 is the accuracy.
  public func precision(_ average: ClassAverage) -> Double { averaged(average, precision) }

  /// The recall over all classes; the weighted average is the accuracy too.
  public func recall(_ average: ClassAverage) -> Double { averaged(average, recall) }

  /// F1 over all classes: the mean of their F1, not the F1 of mean precision and mean recall.
  public func f1(_ average: ClassAverage) -> Double { averaged(average, f1) }

  /// One number for all classes.
  ///
  ///     micro      accuracy
  ///     macro      Σ score(c) / classes
  ///     weighted   Σ rows(c)·score(c) / Σ rows(c)
  ///
  /// - Parameters:
  ///   - average: how to come to it.
  ///   - score: the precision, the recall or the F1 of a class.
  /// - Returns: from 0 to 1.
  /// - Exercise: 5.12
  private func averaged(_ average: ClassAverage, _ score: (Int) -> Double) -> Double {
    switch average {
    case .micro: return accuracy
    case .macro: return classes.map(score).reduce(0, +) / Double(max(1, classes.count))
    case .weighted:
      let sum: Double = classes.map { Double(rows(of: $0)) * score($0) }.reduce(0, +)
      return sum / Double(max(1, total))
    }
  }
}
