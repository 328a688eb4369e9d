// diagnosis: the last coefficient was dropped instead of the first
return coefficients.enumerated().dropLast().map { power, coefficient in
  Double(power) * coefficient
}
