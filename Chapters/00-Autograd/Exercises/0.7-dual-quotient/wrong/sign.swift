// diagnosis: the terms of the numerator are exchanged, so the sign is turned around
let numerator = a.value * b.derivative - a.derivative * b.value
return DualNumber(a.value / b.value, derivative: numerator / (b.value * b.value))
