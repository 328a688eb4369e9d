// diagnosis: it is the geometric mean of precision and recall, not the harmonic one
return (precision(of: label) * recall(of: label)).squareRoot()
