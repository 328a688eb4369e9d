// diagnosis: short columns were stretched to the limit; they should stay
let lengths = sqrt((weight * weight).sum(axis: 0))
return weight * (limit / maximum(lengths, 1e-12))
