// diagnosis: the slope below 0 is positive: descent would push a low prediction further down
require(0 < quantile && quantile < 1, "quantileLoss: a quantile in 0…1 expected; got \(quantile)")
return residualLoss(prediction, target, reduction) { e in
  let slope = e.steps(below: quantile, above: 1 - quantile)
  return (slope * e.magnitudes, slope)
}
