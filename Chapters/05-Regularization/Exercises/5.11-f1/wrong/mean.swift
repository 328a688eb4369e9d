// diagnosis: it is the ordinary mean of precision and recall, not the harmonic one
return (precision(of: label) + recall(of: label)) / 2
