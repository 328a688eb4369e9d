// diagnosis: every prediction is compared with the truth, so that the variance is in the bias too
require(
  predictions.rank == 2 && predictions.count > 0 && truth.shape == [predictions.shape[1]],
  "BiasVariance: predictions [fits, points] and a truth [points] expected; "
    + "got \(predictions.shape) and \(truth.shape)")
let bias = predictions - truth
squaredBias = Double((bias * bias).mean())
variance = Double(predictions.variance(axis: 0).mean())
