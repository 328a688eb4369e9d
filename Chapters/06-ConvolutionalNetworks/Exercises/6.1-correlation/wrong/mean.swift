// diagnosis: the products are averaged; they are to be added up
requireFit(image, kernel)
var result = Tensor.zeros(zip(image.shape, kernel.shape).map { $0 - $1 + 1 })
for i in 0..<result.shape[0] {
  for j in 0..<result.shape[1] {
    let patch = image[i..<i + kernel.shape[0], j..<j + kernel.shape[1]]
    result[at: i, j] = (patch * kernel).mean()
  }
}
return result
