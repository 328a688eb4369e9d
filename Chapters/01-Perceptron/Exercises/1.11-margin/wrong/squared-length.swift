// diagnosis: the square root is missing: the scores are divided by the squared length
let length = (coefficients * coefficients).sum()
return (signs(of: labels) * score(inputs)).minimum() / length
