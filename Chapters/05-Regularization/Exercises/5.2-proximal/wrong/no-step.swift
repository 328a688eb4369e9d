// diagnosis: the step is left out: the strengths are meant for a step of 1
let softened = maximum(weights - l1, 0) + minimum(weights + l1, 0)
return softened / (1 + 2 * l2)
