// diagnosis: a window that does not fit has no place; −1 / 2 is 0, and plus 1 it is one
let steps = extent + before + after - span
if !roundingUp { return steps / stride + 1 }
let last = (steps + stride - 1) / stride
return last * stride < extent + before ? last + 1 : last
