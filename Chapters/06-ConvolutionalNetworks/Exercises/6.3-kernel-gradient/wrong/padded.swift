// diagnosis: places where the two only touch are counted as well
let (rows, columns) = (upstream.shape[0], upstream.shape[1])
var padded = Tensor.zeros([image.shape[0] + 2 * (rows - 1), image.shape[1] + 2 * (columns - 1)])
padded[block: [rows - 1..<rows - 1 + image.shape[0], columns - 1..<columns - 1 + image.shape[1]]] =
  image
return correlation(padded, upstream)
