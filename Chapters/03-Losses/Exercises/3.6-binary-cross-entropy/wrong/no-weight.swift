// diagnosis: the weight of a yes is forgotten
pairedLoss(logits, targets, reduction, operation: #function) { z, y in
  let loss = z.positivePart - z * y + (-z.magnitudes).softplus()
  return (loss, z.sigmoid() - y)
}
