// diagnosis: the slope is the truth minus the prediction: descent would go uphill
pairedLoss(logits, targets, reduction, operation: #function) { z, y in
  let count = 1 + (positiveWeight - 1) * y
  let yes = positiveWeight * y
  let loss = count * z.positivePart - z * yes + count * (-z.magnitudes).softplus()
  return (loss, yes - count * z.sigmoid())
}
