// diagnosis: a 2 is there that belongs to the squared error
2 * (sigmoid(scores) - targets) / Scalar(scores.count)
