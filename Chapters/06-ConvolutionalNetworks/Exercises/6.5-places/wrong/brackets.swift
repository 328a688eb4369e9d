// diagnosis: the 1 is divided by the stride as well; it is added after the division
let steps = extent + before + after - span
if steps < 0 { return 0 }
if !roundingUp { return (steps + 1) / stride }
let last = (steps + stride - 1) / stride
return last * stride < extent + before ? last + 1 : last
