// diagnosis: the sign is turned around: prediction − target, not target − prediction
let truth = Tensor.oneHot(labels, classes: scores.shape[1])
return (truth - softmax(scores)) / Scalar(labels.count)
