// diagnosis: short gradients are made longer: every length becomes the limit
let length = norm(of: parameters)
var result = self
for parameter in parameters { result[parameter] *= Tensor(limit / length) }
return result
