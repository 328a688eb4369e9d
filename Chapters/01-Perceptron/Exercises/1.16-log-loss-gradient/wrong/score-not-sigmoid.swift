// diagnosis: the target is taken from the score itself, not from the probability σ(z)
(scores - targets) / Scalar(scores.count)
