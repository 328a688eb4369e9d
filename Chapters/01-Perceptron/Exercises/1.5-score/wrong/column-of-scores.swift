// diagnosis: the summed axis is kept, so the scores stand in a column: [rows, 1], not [rows]
(x * weights).sum(axis: -1, keepingAxis: true) + bias
