// diagnosis: the length becomes 1, whatever the limit
let length = norm(of: parameters)
guard length > limit else { return self }
var result = self
for parameter in parameters { result[parameter] *= Tensor(1 / length) }
return result
