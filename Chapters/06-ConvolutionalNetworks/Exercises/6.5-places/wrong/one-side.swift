// diagnosis: what is added before the axis is counted, what is added after it is not
let steps = extent + before - span
if steps < 0 { return 0 }
if !roundingUp { return steps / stride + 1 }
let last = (steps + stride - 1) / stride
return last * stride < extent + before ? last + 1 : last
