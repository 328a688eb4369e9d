// diagnosis: a table of points cannot be joined with a single 1: each of its rows needs one
.concatenated([x, [1]], axis: -1)
