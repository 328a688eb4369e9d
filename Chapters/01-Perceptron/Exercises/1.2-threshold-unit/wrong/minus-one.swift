// diagnosis: an inhibiting wire is subtracted like a vote, but it is a veto: one silences the unit
let excitement = exciting.count { $0 }
let inhibition = inhibiting.count { $0 }
return excitement - inhibition >= threshold
