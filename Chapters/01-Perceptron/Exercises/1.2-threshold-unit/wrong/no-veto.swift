// diagnosis: the inhibiting wires are not looked at
exciting.count { $0 } >= threshold
