// diagnosis: the slope has the wrong sign: it would push scores to the wrong side
pairedLoss(scores, targets, reduction, operation: #function) { f, y in
  let missing = (1 - y * f).positivePart
  return (missing, y * missing.signs)
}
