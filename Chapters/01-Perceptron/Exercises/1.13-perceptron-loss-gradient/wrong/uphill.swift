// diagnosis: the minus is missing: the slope of −yz is −y
signs * (signs * scores .< 0) / Scalar(scores.count)
