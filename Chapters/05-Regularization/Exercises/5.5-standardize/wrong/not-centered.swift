// diagnosis: the mean was not subtracted from what is divided
let variance = x.variance(axis: axis, keepingAxis: true)
return x / sqrt(variance + epsilon)
