// diagnosis: the scale in front is missing: what was divided going there is divided coming back
let distance = x - x.mean(axis: axis, keepingAxis: true)
let variance = (distance * distance).mean(axis: axis, keepingAxis: true)
let output = distance / sqrt(variance + epsilon)
let shift = upstream.mean(axis: axis, keepingAxis: true)
let stretch = (upstream * output).mean(axis: axis, keepingAxis: true)
return upstream - shift - output * stretch
