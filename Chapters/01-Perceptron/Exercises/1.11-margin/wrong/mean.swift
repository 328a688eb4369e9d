// diagnosis: this is the mean over the rows, but the nearest one decides: the minimum
let length = (coefficients * coefficients).sum().squareRoot()
return (signs(of: labels) * score(inputs)).mean() / length
