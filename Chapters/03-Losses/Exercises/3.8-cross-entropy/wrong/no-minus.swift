// diagnosis: the minus is lost: the loss would be below 0, and fall as the model gets worse
check(labels, for: logits, "crossEntropy")
return softmaxLoss(logits, Batch([labels.count], reduction)) { row in
  let label = labels[row.index]
  let loss = row[label]
  row.becomeSlopes(label: label)
  return loss
}
