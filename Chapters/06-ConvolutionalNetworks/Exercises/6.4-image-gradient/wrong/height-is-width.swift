// diagnosis: the frame is as wide as it is high; the kernel is not
let height = kernel.shape[0]
let (rows, columns) = (upstream.shape[0], upstream.shape[1])
var padded = Tensor.zeros([rows + 2 * (height - 1), columns + 2 * (height - 1)])
padded[block: [height - 1..<height - 1 + rows, height - 1..<height - 1 + columns]] = upstream
return correlation(padded, turned(kernel))
