// diagnosis: the slopes are turned: truth minus prediction leads uphill
check(labels, for: logits, "crossEntropy")
return softmaxLoss(logits, Batch([labels.count], reduction)) { row in
  let label = labels[row.index]
  let loss = -row[label]
  row.becomeSlopes(times: -1, label: label)
  return loss
}
