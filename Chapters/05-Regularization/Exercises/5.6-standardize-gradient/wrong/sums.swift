// diagnosis: sums stand where the means belong
let distance = x - x.mean(axis: axis, keepingAxis: true)
let variance = (distance * distance).mean(axis: axis, keepingAxis: true)
let scale = 1 / sqrt(variance + epsilon)
let output = distance * scale
let shift = upstream.sum(axis: axis, keepingAxis: true)
let stretch = (upstream * output).sum(axis: axis, keepingAxis: true)
return scale * (upstream - shift - output * stretch)
