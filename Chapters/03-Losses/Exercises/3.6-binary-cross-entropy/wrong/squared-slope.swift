// diagnosis: the slope is multiplied by that of the sigmoid, which has cancelled already
pairedLoss(logits, targets, reduction, operation: #function) { z, y in
  let count = 1 + (positiveWeight - 1) * y
  let yes = positiveWeight * y
  let p = z.sigmoid()
  let loss = count * z.positivePart - z * yes + count * (-z.magnitudes).softplus()
  return (loss, (count * p - yes) * p * (1 - p))
}
