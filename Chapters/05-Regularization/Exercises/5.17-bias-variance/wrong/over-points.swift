// diagnosis: the variance is that between the points of a fit, not between the fits of a point
require(
  predictions.rank == 2 && predictions.count > 0 && truth.shape == [predictions.shape[1]],
  "BiasVariance: predictions [fits, points] and a truth [points] expected; "
    + "got \(predictions.shape) and \(truth.shape)")
let bias = predictions.mean(axis: 0) - truth
squaredBias = Double((bias * bias).mean())
variance = Double(predictions.variance(axis: 1).mean())
