// diagnosis: the terms of the numerator are added; that is the product rule
let numerator = a.derivative * b.value + a.value * b.derivative
return DualNumber(a.value / b.value, derivative: numerator / (b.value * b.value))
