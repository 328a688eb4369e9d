// diagnosis: it always rounds down, whatever roundingUp says
let steps = extent + before + after - span
return steps < 0 ? 0 : steps / stride + 1
