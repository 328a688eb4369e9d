// diagnosis: labels 0 and 1 are taken for signs: every row with a 0 counts as lying on the line
let length = (coefficients * coefficients).sum().squareRoot()
return (labels * score(inputs)).minimum() / length
