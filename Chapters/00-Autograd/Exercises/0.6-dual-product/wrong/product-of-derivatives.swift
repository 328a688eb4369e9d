// diagnosis: the derivatives are multiplied; that product belongs to ε², which is 0
return DualNumber(a.value * b.value, derivative: a.derivative * b.derivative)
