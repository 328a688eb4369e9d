// diagnosis: the distance stands where the standardized number belongs
let distance = x - x.mean(axis: axis, keepingAxis: true)
let variance = (distance * distance).mean(axis: axis, keepingAxis: true)
let scale = 1 / sqrt(variance + epsilon)
let shift = upstream.mean(axis: axis, keepingAxis: true)
let stretch = (upstream * distance).mean(axis: axis, keepingAxis: true)
return scale * (upstream - shift - distance * stretch)
