// diagnosis: the weight is on every record, not on the yes's alone
pairedLoss(logits, targets, reduction, operation: #function) { z, y in
  let loss = z.positivePart - z * y + (-z.magnitudes).softplus()
  return (positiveWeight * loss, positiveWeight * (z.sigmoid() - y))
}
