// diagnosis: δ is taken to be 1, whatever the caller says
require(delta > 0, "huberLoss: a delta above 0 expected; got \(delta)")
return residualLoss(prediction, target, reduction) { e in
  let slope = e.smaller(Vector(repeating: 1)).larger(Vector(repeating: -1))
  return (slope * (e - 0.5 * slope), slope)
}
