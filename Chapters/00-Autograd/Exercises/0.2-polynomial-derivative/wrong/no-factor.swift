// diagnosis: the coefficients move to the front, but the power does not come down in front of them
return Array(coefficients.dropFirst())
