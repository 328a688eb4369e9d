// diagnosis: the folds are counted from 1, so that the first one is left out
{ setting in
  var losses: [Double] = []
  return {
    losses.append(train(setting, losses.count + 1))
    return losses.reduce(0, +) / Double(losses.count)
  }
}
