// diagnosis: the square itself instead of its derivative: a negative weight is pushed further down
l1 * ((weights .> 0) - (weights .< 0)) + l2 * weights * weights
