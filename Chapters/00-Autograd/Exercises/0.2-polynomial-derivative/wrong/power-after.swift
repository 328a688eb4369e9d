// diagnosis: the factor is the power before differentiating, n, not n − 1
return coefficients.enumerated().dropFirst().map { power, coefficient in
  Double(power - 1) * coefficient
}
