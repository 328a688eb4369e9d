// diagnosis: one wire is enough to forbid, but this asks for all; of no wires it is true, too
let isForbidden = inhibiting.allSatisfy { $0 }
return !isForbidden && exciting.count { $0 } >= threshold
