// diagnosis: the rows of the batch are added up here, but every row has a δ of its own
let sums = next.sum(axis: 0, keepingAxis: true).broadcast(to: next.shape)
return matmul(sums, weight, transposingRight: true) * slope
