// diagnosis: the number is added whole: a sum that forgets, not an average
var (value, power): (Scalar, Scalar) = (0, 1)
return numbers.map { x in
  value = decay * value + x
  power *= decay
  return isCorrected ? value / (1 - power) : value
}
