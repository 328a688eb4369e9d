// For `todo`, which stands in the place of exercise 4.13 while it is not written.
import TensorCore

/// Turns a training on one fold into an objective that tries a setting on all folds.
///
///     let folds = data.stratifiedFolds(5, using: &generator)
///     var search = Search(
///       over: space, budget: 60, unitsPerTrial: 5,
///       objective: crossValidation { setting, fold in validationLoss(setting, on: folds[fold]) })
///
/// A unit is a fold, and the loss after a unit the mean over the folds so far: a whole trial, of as
/// many units as there are folds, ends with the loss of the cross-validation. Twelve settings in
/// five folds are sixty trainings.
///
/// - Parameter train: trains with a setting on all folds but the one of this number, which counts
///   from 0, and returns the loss on that one.
/// - Returns: what a `Search` takes as its objective.
/// - Exercise: 4.13
public func crossValidation(
  _ train: @escaping (_ setting: Setting, _ fold: Int) -> Double
) -> (Setting) -> Search.Unit {
  { setting in
    var losses: [Double] = []
    return {
      losses.append(train(setting, losses.count))
      return losses.reduce(0, +) / Double(losses.count)
    }
  }
}
