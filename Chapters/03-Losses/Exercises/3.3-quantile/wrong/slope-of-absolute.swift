// diagnosis: the slopes are those of the absolute error, 1 and −1
require(0 < quantile && quantile < 1, "quantileLoss: a quantile in 0…1 expected; got \(quantile)")
return residualLoss(prediction, target, reduction) { e in
  let slope = e.steps(below: -quantile, above: 1 - quantile)
  return (slope * e, e.signs)
}
