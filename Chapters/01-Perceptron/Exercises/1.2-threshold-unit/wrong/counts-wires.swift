// diagnosis: all exciting wires are counted, also those that are off
let isForbidden = inhibiting.contains(true)
return !isForbidden && exciting.count >= threshold
