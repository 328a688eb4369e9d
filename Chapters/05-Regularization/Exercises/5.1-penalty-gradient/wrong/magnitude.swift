// diagnosis: the cost of L1 instead of its derivative: the pull must not depend on the size
l1 * abs(weights) + 2 * l2 * weights
