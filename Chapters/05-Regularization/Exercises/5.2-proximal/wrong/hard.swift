// diagnosis: weights above the threshold keep their size; they too must come closer to 0 by it
let threshold = step * l1
let kept = abs(weights) .> Tensor(threshold)
return (weights * kept) / (1 + 2 * step * l2)
