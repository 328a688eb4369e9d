// diagnosis: where patches overlap, the last one overwrites the others; they add up
let (height, width) = (kernel.shape[0], kernel.shape[1])
let (rows, columns) = (upstream.shape[0], upstream.shape[1])
var gradient = Tensor.zeros([rows + height - 1, columns + width - 1])
for i in 0..<rows {
  for j in 0..<columns {
    gradient[block: [i..<i + height, j..<j + width]] = upstream[at: i, j] * kernel
  }
}
return gradient
