// diagnosis: the bias is missing
(x * weights).sum(axis: -1)
