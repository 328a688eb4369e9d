// diagnosis: the correction is missing
var value: Scalar = 0
return numbers.map { x in
  value = decay * value + (1 - decay) * x
  return value
}
