// diagnosis: where the stride is wider than the window, padding becomes negative
let places = (extent + stride - 1) / stride
let missing = (places - 1) * stride + span - extent
return (missing / 2, missing - missing / 2)
