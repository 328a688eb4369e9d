// diagnosis: the rows that are wrong are counted
require(
  scores.rank == 2 && scores.shape[0] == labels.count && !labels.isEmpty,
  "accuracy: a label for each row of [rows, classes] expected; "
    + "got \(labels.count) labels for \(scores.shape)")
let wrong = zip(scores.argmax(axis: 1), labels).count { $0 != $1 }
return Double(wrong) / Double(labels.count)
