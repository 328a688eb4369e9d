// diagnosis: each derivative is multiplied by its own value instead of the other one's
return DualNumber(
  a.value * b.value, derivative: a.derivative * a.value + b.value * b.derivative)
