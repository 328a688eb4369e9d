// diagnosis: the squares were divided by n − 1; the batch is all there is, divide by n
let mean = x.mean(axis: axis, keepingAxis: true)
let count = x.shape[x.position(ofAxis: axis)]
let variance = ((x - mean) * (x - mean)).sum(axis: axis, keepingAxis: true) / Scalar(count - 1)
return (x - mean) / sqrt(variance + epsilon)
