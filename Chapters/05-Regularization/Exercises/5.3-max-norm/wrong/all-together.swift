// diagnosis: one length for the whole matrix; every unit has its own
let length = (weight * weight).sum().squareRoot()
return weight * (limit / max(length, limit))
