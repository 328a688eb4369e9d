// diagnosis: the line moves as it should, but the result is true where nothing was wrong
let error = label - step(score(x)).scalar
weights += rate * error * x
bias += rate * error
return error == 0
