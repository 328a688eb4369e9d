// diagnosis: only one of the two mixed products is there
return DualNumber(a.value * b.value, derivative: a.derivative * b.value)
