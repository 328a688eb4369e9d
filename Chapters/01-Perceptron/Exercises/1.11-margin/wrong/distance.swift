// diagnosis: this is the distance, always positive; on the wrong side the margin must be negative
let length = (coefficients * coefficients).sum().squareRoot()
return abs(score(inputs)).minimum() / length
