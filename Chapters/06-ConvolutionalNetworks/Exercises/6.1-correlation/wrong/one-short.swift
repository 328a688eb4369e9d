// diagnosis: the last place in each direction is missing: n − f steps make n − f + 1 places
requireFit(image, kernel)
var result = Tensor.zeros(zip(image.shape, kernel.shape).map { $0 - $1 })
for i in 0..<result.shape[0] {
  for j in 0..<result.shape[1] {
    let patch = image[i..<i + kernel.shape[0], j..<j + kernel.shape[1]]
    result[at: i, j] = (patch * kernel).sum()
  }
}
return result
