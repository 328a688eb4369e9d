// diagnosis: the paths are averaged; the chain rule adds them up
matmul(next, weight, transposingRight: true) * slope / Scalar(weight.shape[1])
