// diagnosis: ε was added to the root; it belongs beneath it, beside the variance
let distance = x - x.mean(axis: axis, keepingAxis: true)
let variance = (distance * distance).mean(axis: axis, keepingAxis: true)
return distance / (sqrt(variance) + epsilon)
