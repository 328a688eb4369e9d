// diagnosis: where precision and recall are both 0 it divides 0 by 0
let (p, r) = (precision(of: label), recall(of: label))
return 2 * p * r / (p + r)
