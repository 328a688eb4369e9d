// diagnosis: each parameter is shortened by its own length: the direction changes
var result = self
for parameter in parameters {
  let length = norm(of: [parameter])
  if length > limit { result[parameter] *= Tensor(limit / length) }
}
return result
