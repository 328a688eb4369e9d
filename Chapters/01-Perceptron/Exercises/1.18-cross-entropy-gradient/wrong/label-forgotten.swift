// diagnosis: the second part is missing: at the label, 1 has to be taken away
softmax(scores) / Scalar(labels.count)
