// diagnosis: the label is compared with the score, not with the neuron's answer, which is its step
let error = label - score(x).scalar
weights += rate * error * x
bias += rate * error
return error != 0
