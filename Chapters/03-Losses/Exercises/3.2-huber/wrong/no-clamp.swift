// diagnosis: the slope is not limited: this is half the squared error throughout
require(delta > 0, "huberLoss: a delta above 0 expected; got \(delta)")
return residualLoss(prediction, target, reduction) { e in (0.5 * e * e, e) }
