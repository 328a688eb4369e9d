// diagnosis: the margin is missing: this is the perceptron's loss
pairedLoss(scores, targets, reduction, operation: #function) { f, y in
  let missing = (-y * f).positivePart
  return (missing, -y * missing.signs)
}
