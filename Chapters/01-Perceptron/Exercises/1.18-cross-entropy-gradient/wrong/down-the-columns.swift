// diagnosis: the softmax runs down the columns, over the rows; it must run over the classes
let truth = Tensor.oneHot(labels, classes: scores.shape[1])
return (softmax(scores, axis: 0) - truth) / Scalar(labels.count)
