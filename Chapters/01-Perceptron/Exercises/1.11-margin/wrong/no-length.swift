// diagnosis: the scores are not divided by the length of the coefficients
(signs(of: labels) * score(inputs)).minimum()
