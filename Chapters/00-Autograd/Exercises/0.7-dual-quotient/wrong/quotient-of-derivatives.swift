// diagnosis: the derivatives are divided; (a/b)′ is not a′/b′
return DualNumber(a.value / b.value, derivative: a.derivative / b.derivative)
