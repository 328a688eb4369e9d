// diagnosis: negative weights became 0; they have to come closer to 0 from below
let threshold = step * l1
return maximum(weights - threshold, 0) / (1 + 2 * step * l2)
