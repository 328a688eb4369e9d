// diagnosis: the slope forgets the target: it is −1 only for y = 1
pairedLoss(scores, targets, reduction, operation: #function) { f, y in
  let missing = (1 - y * f).positivePart
  return (missing, -missing.signs)
}
