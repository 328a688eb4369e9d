// diagnosis: the corrected average is fed back into the recursion
var (value, power): (Scalar, Scalar) = (0, 1)
return numbers.map { x in
  power *= decay
  value = decay * value + (1 - decay) * x
  if isCorrected { value /= 1 - power }
  return value
}
