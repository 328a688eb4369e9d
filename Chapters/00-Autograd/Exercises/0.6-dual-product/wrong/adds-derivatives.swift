// diagnosis: the derivatives are added as for a sum
return DualNumber(a.value * b.value, derivative: a.derivative + b.derivative)
