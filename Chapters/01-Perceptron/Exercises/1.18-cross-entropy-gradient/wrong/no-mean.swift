// diagnosis: the loss is a mean, so everything has to be divided by the number of rows
softmax(scores) - Tensor.oneHot(labels, classes: scores.shape[1])
