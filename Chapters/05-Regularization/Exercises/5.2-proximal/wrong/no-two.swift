// diagnosis: the divisor is 1 + λ₂; the square brings a factor of 2
let threshold = step * l1
let softened = maximum(weights - threshold, 0) + minimum(weights + threshold, 0)
return softened / (1 + step * l2)
