// diagnosis: a score of exactly 0 is a 1 by the step, but here it is taken for a 0
let answer: Scalar = score(x).scalar > 0 ? 1 : 0
let error = label - answer
weights += rate * error * x
bias += rate * error
return error != 0
