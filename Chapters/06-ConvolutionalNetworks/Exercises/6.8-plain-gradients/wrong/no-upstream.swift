// diagnosis: what comes from above is left out for the images
var (dx, dw) = (Tensor.zeros(x.shape), Tensor.zeros(weight.shape))
forEachTriple {
  dx.elements[$0.x] += weight.elements[$0.w]
  dw.elements[$0.w] += x.elements[$0.x] * upstream.elements[$0.y]
}
return (dx, dw, upstream.sum(axis: -1).sum(axis: -1).sum(axis: 0))
