// diagnosis: α is on every record; a no gets 1 − α
require(gamma >= 0, "focalLoss: a gamma of 0 or more expected; got \(gamma)")
return pairedLoss(logits, targets, reduction, operation: #function) { z, y in
  let sign = 2 * y - 1
  let s = sign * z
  let tail = (-s.magnitudes).softplus()
  let surprise = (-s).positivePart + tail
  let q = (-s).sigmoid()
  var weight = (-gamma * (s.positivePart + tail)).exp()
  if let alpha { weight *= alpha }
  return (weight * surprise, -sign * weight * (q + gamma * (1 - q) * surprise))
}
