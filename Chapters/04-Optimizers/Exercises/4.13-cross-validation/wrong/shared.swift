// diagnosis: all trials share one list of losses, so that the second begins where the first ended
var losses: [Double] = []
return { setting in
  {
    losses.append(train(setting, losses.count))
    return losses.reduce(0, +) / Double(losses.count)
  }
}
