// diagnosis: the right ones are not counted twice, although the rows below are
return share(counts[label][label], of: rows(of: label) + predictions(of: label))
