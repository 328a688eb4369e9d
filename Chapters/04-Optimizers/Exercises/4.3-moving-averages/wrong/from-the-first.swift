// diagnosis: the average begins at the first number instead of 0
var (value, power): (Scalar, Scalar) = (numbers.first ?? 0, 1)
return numbers.map { x in
  value = decay * value + (1 - decay) * x
  power *= decay
  return isCorrected ? value / (1 - power) : value
}
