// diagnosis: of equal scores the last counts, not the first
require(
  scores.rank == 2 && scores.shape[0] == labels.count && !labels.isEmpty,
  "accuracy: a label for each row of [rows, classes] expected; "
    + "got \(labels.count) labels for \(scores.shape)")
let guesses = scores.rows.map { row in
  row.elements.lastIndex(of: row.elements.max() ?? 0) ?? 0
}
let correct = zip(guesses, labels).count { $0 == $1 }
return Double(correct) / Double(labels.count)
