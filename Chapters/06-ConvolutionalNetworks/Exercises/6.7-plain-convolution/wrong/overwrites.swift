// diagnosis: each product replaces the one before; they are to be added up
let area = places.product
var y = Tensor(
  shape: output, elements: (0..<output.product).map { bias.elements[$0 / area % outputs] })
forEachTriple { y.elements[$0.y] = weight.elements[$0.w] * x.elements[$0.x] }
return y
