// diagnosis: of equal numbers the last wins; it should be the first
let places = image.shape.map { ($0 - size) / stride + 1 }
var winners: [Int] = []
for i in 0..<places[0] {
  for j in 0..<places[1] {
    var winner = i * stride * image.shape[1] + j * stride
    for u in 0..<size {
      for v in 0..<size {
        let rival = (i * stride + u) * image.shape[1] + j * stride + v
        if image.elements[rival] >= image.elements[winner] { winner = rival }
      }
    }
    winners.append(winner)
  }
}
return PooledImage(
  values: Tensor(shape: places, elements: winners.map { image.elements[$0] }), winners: winners)
