// diagnosis: the momentum was given to the past; it is the share of the newest
momentum * average + (1 - momentum) * next
