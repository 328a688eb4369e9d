// diagnosis: only the rows that are right are counted
require(
  predictions.count == labels.count,
  "confusionMatrix: a prediction for each label expected; "
    + "got \(predictions.count) for \(labels.count)")
var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
for (prediction, label) in zip(predictions, labels) where prediction == label {
  counts[label][prediction] += 1
}
return counts
