// diagnosis: the rate is not used: every correction goes the whole way
let error = label - step(score(x)).scalar
weights += error * x
bias += error
return error != 0
