// diagnosis: the labels are not looked at: every prediction counts as right
require(
  predictions.count == labels.count,
  "confusionMatrix: a prediction for each label expected; "
    + "got \(predictions.count) for \(labels.count)")
var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
for prediction in predictions { counts[prediction][prediction] += 1 }
return counts
