// diagnosis: the bias is that of the image's number, not of the map's
let area = places.product
var y = Tensor(
  shape: output, elements: (0..<output.product).map { bias.elements[$0 / area / outputs % outputs] }
)
forEachTriple { y.elements[$0.y] += weight.elements[$0.w] * x.elements[$0.x] }
return y
