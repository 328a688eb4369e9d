// diagnosis: for a score of −1000 the power e⁻ᶻ is infinite; it needs −|z| as its exponent
((1 - targets) * scores + log(1 + exp(-scores))).mean()
