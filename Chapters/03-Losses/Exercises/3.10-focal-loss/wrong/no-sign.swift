// diagnosis: ∂s/∂z is missing: for a no, the logit must go down
require(gamma >= 0, "focalLoss: a gamma of 0 or more expected; got \(gamma)")
return pairedLoss(logits, targets, reduction, operation: #function) { z, y in
  let sign = 2 * y - 1
  let s = sign * z
  let tail = (-s.magnitudes).softplus()
  let surprise = (-s).positivePart + tail
  let q = (-s).sigmoid()
  var weight = (-gamma * (s.positivePart + tail)).exp()
  if let alpha { weight *= (2 * alpha - 1) * y + (1 - alpha) }
  return (weight * surprise, -weight * (q + gamma * (1 - q) * surprise))
}
