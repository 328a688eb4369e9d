// diagnosis: the sign is turned around: each correction makes the mistake worse
let error = step(score(x)).scalar - label
weights += rate * error * x
bias += rate * error
return error != 0
