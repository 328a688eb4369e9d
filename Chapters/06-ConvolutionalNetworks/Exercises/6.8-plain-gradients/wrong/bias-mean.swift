// diagnosis: the bias gets the mean over the images, not the sum
var (dx, dw) = (Tensor.zeros(x.shape), Tensor.zeros(weight.shape))
forEachTriple {
  dx.elements[$0.x] += weight.elements[$0.w] * upstream.elements[$0.y]
  dw.elements[$0.w] += x.elements[$0.x] * upstream.elements[$0.y]
}
return (dx, dw, upstream.sum(axis: -1).sum(axis: -1).mean(axis: 0))
