// diagnosis: the bias is missing
var y = Tensor.zeros(output)
forEachTriple { y.elements[$0.y] += weight.elements[$0.w] * x.elements[$0.x] }
return y
