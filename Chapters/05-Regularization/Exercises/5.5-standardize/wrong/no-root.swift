// diagnosis: divided by the variance, not by its root
let distance = x - x.mean(axis: axis, keepingAxis: true)
let variance = (distance * distance).mean(axis: axis, keepingAxis: true)
return distance / (variance + epsilon)
