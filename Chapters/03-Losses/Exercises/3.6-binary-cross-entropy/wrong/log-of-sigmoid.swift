// diagnosis: ln σ(z) is taken of a σ(z) that was rounded to 0 or 1: the loss of a confident mistake is ∞ or not a number
pairedLoss(logits, targets, reduction, operation: #function) { z, y in
  let p = z.sigmoid()
  let loss = -positiveWeight * y * p.log() - (1 - y) * (1 - p).log()
  return (loss, (1 + (positiveWeight - 1) * y) * p - positiveWeight * y)
}
