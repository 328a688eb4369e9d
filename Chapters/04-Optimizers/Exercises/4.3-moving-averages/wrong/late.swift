// diagnosis: the correction is one step late: the second number is divided as if it were the first
var (value, power): (Scalar, Scalar) = (0, decay)
return numbers.enumerated().map { t, x in
  value = decay * value + (1 - decay) * x
  if t > 1 { power *= decay }
  return isCorrected ? value / (1 - power) : value
}
