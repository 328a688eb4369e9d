// diagnosis: a dilated window reaches further than it has numbers
let places = (extent + stride - 1) / stride
let missing = max(0, (places - 1) * stride + size - extent)
return (missing / 2, missing - missing / 2)
