// diagnosis: the denominator is b, not b²
let numerator = a.derivative * b.value - a.value * b.derivative
return DualNumber(a.value / b.value, derivative: numerator / b.value)
