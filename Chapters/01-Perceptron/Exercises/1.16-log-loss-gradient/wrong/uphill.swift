// diagnosis: the sign is turned around: prediction − target, not target − prediction
(targets - sigmoid(scores)) / Scalar(scores.count)
