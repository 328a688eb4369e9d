// diagnosis: the kernel is turned by 180°, which is the mathematicians' convolution
requireFit(image, kernel)
let kernel = turned(kernel)
var result = Tensor.zeros(zip(image.shape, kernel.shape).map { $0 - $1 + 1 })
for i in 0..<result.shape[0] {
  for j in 0..<result.shape[1] {
    let patch = image[i..<i + kernel.shape[0], j..<j + kernel.shape[1]]
    result[at: i, j] = (patch * kernel).sum()
  }
}
return result
