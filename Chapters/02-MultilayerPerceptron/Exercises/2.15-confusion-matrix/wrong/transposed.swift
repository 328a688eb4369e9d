// diagnosis: rows and columns are exchanged: the truth chooses the row
require(
  predictions.count == labels.count,
  "confusionMatrix: a prediction for each label expected; "
    + "got \(predictions.count) for \(labels.count)")
var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
for (prediction, label) in zip(predictions, labels) { counts[prediction][label] += 1 }
return counts
