// diagnosis: the contest begins with 0, so that negative numbers never win
let places = image.shape.map { ($0 - size) / stride + 1 }
var (values, winners): ([Scalar], [Int]) = ([], [])
for i in 0..<places[0] {
  for j in 0..<places[1] {
    var (largest, winner): (Scalar, Int) = (0, 0)
    for u in 0..<size {
      for v in 0..<size {
        let rival = (i * stride + u) * image.shape[1] + j * stride + v
        if image.elements[rival] > largest { (largest, winner) = (image.elements[rival], rival) }
      }
    }
    values.append(largest)
    winners.append(winner)
  }
}
return PooledImage(values: Tensor(shape: places, elements: values), winners: winners)
