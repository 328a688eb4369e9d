// diagnosis: the half is missing
require(
  mean.value.rank == 2 && mean.shape == logVariance.shape,
  "gaussianKLDivergence: means and variances of one shape [rows, dimensions] expected; "
    + "got \(mean.shape) and \(logVariance.shape)")
return blockwiseLoss([mean, logVariance], Batch([mean.shape[0]], reduction)) { rows in
  let (mean, logVariance) = (mean.value.part(rows), logVariance.value.part(rows))
  let excess = exp(logVariance) - 1
  return ((mean * mean + excess - logVariance).sum(axis: 1), [2 * mean, excess])
}
