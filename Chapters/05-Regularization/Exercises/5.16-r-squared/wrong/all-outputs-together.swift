// diagnosis: all outputs are added up before dividing: the one with the largest unit decides
require(
  predictions.shape == targets.shape && (1...2).contains(targets.rank) && targets.count > 0,
  "rSquared: two shapes [rows] or [rows, outputs] expected; "
    + "got \(predictions.shape) and \(targets.shape)")
let error = targets - predictions
let spread = targets - targets.mean(axis: 0)
let (unexplained, total) = ((error * error).sum(axis: 0), (spread * spread).sum(axis: 0))
require(
  total.elements.allSatisfy { $0 > 0 },
  "rSquared: targets that differ expected; got the same in all \(targets.shape[0]) rows")
return Double(1 - unexplained.sum() / total.sum())
