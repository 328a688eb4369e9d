// diagnosis: the losses are added up, not divided by how many folds there were
{ setting in
  var losses: [Double] = []
  return {
    losses.append(train(setting, losses.count))
    return losses.reduce(0, +)
  }
}
