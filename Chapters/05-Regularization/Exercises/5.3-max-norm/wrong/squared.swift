// diagnosis: the squared length was compared with the limit: the root is missing
let lengths = (weight * weight).sum(axis: 0)
return weight * (limit / maximum(lengths, Tensor(limit)))
