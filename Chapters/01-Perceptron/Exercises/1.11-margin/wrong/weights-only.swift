// diagnosis: the bias is missing from the length: it counts among the coefficients here
let length = (weights * weights).sum().squareRoot()
return (signs(of: labels) * score(inputs)).minimum() / length
