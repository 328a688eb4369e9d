// diagnosis: the prediction is a probability here, not the 0 or 1 of the step
(step(scores) - targets) / Scalar(scores.count)
