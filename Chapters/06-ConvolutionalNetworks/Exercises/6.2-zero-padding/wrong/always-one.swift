// diagnosis: it is one ring, however many were asked for
let (rows, columns) = (image.shape[0], image.shape[1])
var result = Tensor.zeros([rows + 2, columns + 2])
result[block: [1..<1 + rows, 1..<1 + columns]] = image
return result
