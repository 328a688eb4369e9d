// diagnosis: v is taken for the variance itself, not for its logarithm
require(
  mean.value.rank == 2 && mean.shape == logVariance.shape,
  "gaussianKLDivergence: means and variances of one shape [rows, dimensions] expected; "
    + "got \(mean.shape) and \(logVariance.shape)")
return blockwiseLoss([mean, logVariance], Batch([mean.shape[0]], reduction)) { rows in
  let (mean, logVariance) = (mean.value.part(rows), logVariance.value.part(rows))
  let losses = 0.5 * (mean * mean + logVariance - 1 - log(maximum(logVariance, 1e-30))).sum(axis: 1)
  return (losses, [mean, 0.5 * (1 - 1 / maximum(logVariance, 1e-30))])
}
