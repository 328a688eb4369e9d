// diagnosis: q and 1 − q are on the wrong sides: this finds the quantile 1 − q
require(0 < quantile && quantile < 1, "quantileLoss: a quantile in 0…1 expected; got \(quantile)")
return residualLoss(prediction, target, reduction) { e in
  let slope = e.steps(below: quantile - 1, above: quantile)
  return (slope * e, slope)
}
