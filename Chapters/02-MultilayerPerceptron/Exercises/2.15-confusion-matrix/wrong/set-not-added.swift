// diagnosis: a count is set to 1 instead of being raised by 1
require(
  predictions.count == labels.count,
  "confusionMatrix: a prediction for each label expected; "
    + "got \(predictions.count) for \(labels.count)")
var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
for (prediction, label) in zip(predictions, labels) { counts[label][prediction] = 1 }
return counts
