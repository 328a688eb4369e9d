// diagnosis: the factors are exchanged: the new number gets the share that should stay
var (value, power): (Scalar, Scalar) = (0, 1)
return numbers.map { x in
  value = (1 - decay) * value + decay * x
  power *= decay
  return isCorrected ? value / (1 - power) : value
}
