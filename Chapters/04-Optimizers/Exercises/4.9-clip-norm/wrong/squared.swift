// diagnosis: it is divided by the square of the length
let length = norm(of: parameters)
guard length > limit else { return self }
var result = self
for parameter in parameters { result[parameter] *= Tensor(limit / (length * length)) }
return result
