// diagnosis: the constant term stays in the list as 0·5; its derivative has no place of its own
return coefficients.enumerated().map { power, coefficient in Double(power) * coefficient }
