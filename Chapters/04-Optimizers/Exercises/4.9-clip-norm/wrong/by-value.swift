// diagnosis: each number is cut off on its own: the direction changes
var result = self
for parameter in parameters {
  result[parameter] = maximum(minimum(self[parameter], Tensor(limit)), Tensor(-limit))
}
return result
