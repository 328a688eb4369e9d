// diagnosis: the result is in percent, not a share from 0 to 1
require(
  scores.rank == 2 && scores.shape[0] == labels.count && !labels.isEmpty,
  "accuracy: a label for each row of [rows, classes] expected; "
    + "got \(labels.count) labels for \(scores.shape)")
let correct = zip(scores.argmax(axis: 1), labels).count { $0 == $1 }
return 100 * Double(correct) / Double(labels.count)
