// diagnosis: the way through the variance is missing
let distance = x - x.mean(axis: axis, keepingAxis: true)
let variance = (distance * distance).mean(axis: axis, keepingAxis: true)
return (upstream - upstream.mean(axis: axis, keepingAxis: true)) / sqrt(variance + epsilon)
