// diagnosis: the number left over comes before; it should come after
let places = (extent + stride - 1) / stride
let missing = max(0, (places - 1) * stride + span - extent)
return (missing - missing / 2, missing / 2)
