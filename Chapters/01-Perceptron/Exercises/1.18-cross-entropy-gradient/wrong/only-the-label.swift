// diagnosis: only the score of the true class has a slope here, but the softmax moves all of them
let truth = Tensor.oneHot(labels, classes: scores.shape[1])
return (softmax(scores) - 1) * truth / Scalar(labels.count)
