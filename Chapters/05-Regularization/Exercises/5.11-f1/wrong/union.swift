// diagnosis: it is the right ones of all rows that are or were called so, the Jaccard index
let right = counts[label][label]
return share(right, of: rows(of: label) + predictions(of: label) - right)
