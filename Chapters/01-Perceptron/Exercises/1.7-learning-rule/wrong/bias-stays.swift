// diagnosis: only the weights move, but the bias learns, too: its input is always 1
let error = label - step(score(x)).scalar
weights += rate * error * x
return error != 0
