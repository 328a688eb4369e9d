// diagnosis: the winners are counted within the window, not within the image
let places = image.shape.map { ($0 - size) / stride + 1 }
var (values, winners): ([Scalar], [Int]) = ([], [])
for i in 0..<places[0] {
  for j in 0..<places[1] {
    let patch = image[i * stride..<i * stride + size, j * stride..<j * stride + size]
    let winner = patch.elements.indices.reduce(0) {
      patch.elements[$1] > patch.elements[$0] ? $1 : $0
    }
    values.append(patch.elements[winner])
    winners.append(winner)
  }
}
return PooledImage(values: Tensor(shape: places, elements: values), winners: winners)
