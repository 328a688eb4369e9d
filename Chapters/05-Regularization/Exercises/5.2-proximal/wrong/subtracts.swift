// diagnosis: L2 shrinks by a factor 1 − 2·λ₂, a step of descent; the best compromise divides by 1 + 2·λ₂
let threshold = step * l1
let softened = maximum(weights - threshold, 0) + minimum(weights + threshold, 0)
return softened * (1 - 2 * step * l2)
