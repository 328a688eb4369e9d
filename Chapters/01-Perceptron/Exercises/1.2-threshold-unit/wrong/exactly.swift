// diagnosis: more wires than needed are enough as well, but this asks for exactly as many
let isForbidden = inhibiting.contains(true)
return !isForbidden && exciting.count { $0 } == threshold
