// diagnosis: the gradient is as large as g; the image was larger
let (height, width) = (kernel.shape[0], kernel.shape[1])
let (rows, columns) = (upstream.shape[0], upstream.shape[1])
var padded = Tensor.zeros([rows + height - 1, columns + width - 1])
padded[block: [0..<rows, 0..<columns]] = upstream
return correlation(padded, turned(kernel))
