// diagnosis: a score of exactly 0 is on the positive side, but here it becomes 0: > instead of ≥
z .> 0
