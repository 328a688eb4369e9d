// diagnosis: the whole square, not half of it: then the slope is 2e, and value and line do not meet at δ
require(delta > 0, "huberLoss: a delta above 0 expected; got \(delta)")
return residualLoss(prediction, target, reduction) { e in
  let slope = e.smaller(Vector(repeating: delta)).larger(Vector(repeating: -delta))
  return (slope * (2 * e - slope), 2 * slope)
}
