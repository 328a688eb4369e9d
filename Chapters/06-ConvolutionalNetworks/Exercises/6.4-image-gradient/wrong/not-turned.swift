// diagnosis: the kernel is not turned: the last pixel of a patch gets what the first one should
let (height, width) = (kernel.shape[0], kernel.shape[1])
let (rows, columns) = (upstream.shape[0], upstream.shape[1])
var padded = Tensor.zeros([rows + 2 * (height - 1), columns + 2 * (width - 1)])
padded[block: [height - 1..<height - 1 + rows, width - 1..<width - 1 + columns]] = upstream
return correlation(padded, kernel)
