// diagnosis: each class is judged by a sigmoid of its own; the softmax lets them compete
let truth = Tensor.oneHot(labels, classes: scores.shape[1])
return (sigmoid(scores) - truth) / Scalar(labels.count)
