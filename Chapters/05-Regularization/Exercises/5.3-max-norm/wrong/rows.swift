// diagnosis: the rows were shortened; the incoming weights of a unit are a column
let lengths = sqrt((weight * weight).sum(axis: 1, keepingAxis: true))
return weight * (limit / maximum(lengths, Tensor(limit)))
