// diagnosis: a ring has two sides: the extents grow by twice the number of rings
let (rows, columns) = (image.shape[0], image.shape[1])
var result = Tensor.zeros([rows + rings, columns + rings])
result[block: [rings..<rings + rows, rings..<rings + columns]] = image
return result
