// diagnosis: the bias is added with every product, not once
let area = places.product
var y = Tensor.zeros(output)
forEachTriple {
  y.elements[$0.y] +=
    weight.elements[$0.w] * x.elements[$0.x] + bias.elements[$0.y / area % outputs]
}
return y
