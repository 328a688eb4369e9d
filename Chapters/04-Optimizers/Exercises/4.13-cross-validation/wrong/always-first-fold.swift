// diagnosis: every call trains on fold 0, so that all others are never examined
{ setting in
  var losses: [Double] = []
  return {
    losses.append(train(setting, 0))
    return losses.reduce(0, +) / Double(losses.count)
  }
}
