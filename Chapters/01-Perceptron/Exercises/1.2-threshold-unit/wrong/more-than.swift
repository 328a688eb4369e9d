// diagnosis: with just as many wires on as the threshold asks for, the unit must fire: ≥, not >
let isForbidden = inhibiting.contains(true)
return !isForbidden && exciting.count { $0 } > threshold
