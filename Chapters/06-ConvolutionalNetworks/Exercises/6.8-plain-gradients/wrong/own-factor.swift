// diagnosis: each factor gets itself back; the derivative of w·x by x is w
var (dx, dw) = (Tensor.zeros(x.shape), Tensor.zeros(weight.shape))
forEachTriple {
  dx.elements[$0.x] += x.elements[$0.x] * upstream.elements[$0.y]
  dw.elements[$0.w] += weight.elements[$0.w] * upstream.elements[$0.y]
}
return (dx, dw, upstream.sum(axis: -1).sum(axis: -1).sum(axis: 0))
