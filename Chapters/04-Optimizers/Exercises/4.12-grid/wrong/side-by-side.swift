// diagnosis: the first values go together, then the second ones: no combinations are made
let lines = lines(levels)
let most = lines.reduce(0) { max($0, $1.count) }
return (0..<most).map { step in setting(at: lines.map { $0[step % $0.count] }) }
