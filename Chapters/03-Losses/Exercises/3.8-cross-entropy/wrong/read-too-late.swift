// diagnosis: the loss is read after the slopes have overwritten the logarithms
check(labels, for: logits, "crossEntropy")
return softmaxLoss(logits, Batch([labels.count], reduction)) { row in
  let label = labels[row.index]
  row.becomeSlopes(label: label)
  return -row[label]
}
