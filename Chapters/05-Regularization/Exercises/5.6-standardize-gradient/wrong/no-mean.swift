// diagnosis: the way through the mean is missing: the gradients must add up to 0
let distance = x - x.mean(axis: axis, keepingAxis: true)
let variance = (distance * distance).mean(axis: axis, keepingAxis: true)
let scale = 1 / sqrt(variance + epsilon)
let output = distance * scale
let stretch = (upstream * output).mean(axis: axis, keepingAxis: true)
return scale * (upstream - output * stretch)
