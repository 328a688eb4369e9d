// diagnosis: the 2 from the square is missing: that is the gradient of ½·λ·w²
l1 * ((weights .> 0) - (weights .< 0)) + l2 * weights
