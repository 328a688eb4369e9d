// diagnosis: rounding up, a window that begins in the padding behind the axis is counted
let steps = extent + before + after - span
if steps < 0 { return 0 }
return (roundingUp ? (steps + stride - 1) / stride : steps / stride) + 1
