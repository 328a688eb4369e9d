// diagnosis: the line does not begin where the parabola ends: ½δ² must be taken off
require(delta > 0, "huberLoss: a delta above 0 expected; got \(delta)")
return residualLoss(prediction, target, reduction) { e in
  let slope = e.smaller(Vector(repeating: delta)).larger(Vector(repeating: -delta))
  return (slope * e, slope)
}
