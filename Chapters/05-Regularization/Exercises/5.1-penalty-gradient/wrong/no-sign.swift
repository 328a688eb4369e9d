// diagnosis: the pull of L1 has the same direction for all weights; it must follow their sign
l1 + 2 * l2 * weights
