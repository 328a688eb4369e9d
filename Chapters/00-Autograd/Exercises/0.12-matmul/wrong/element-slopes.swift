// diagnosis: a matrix product is not element by element: the sums of its rows and columns come back here
let product = matmul(
  a.value, b.value, transposingLeft: transposingLeft, transposingRight: transposingRight)
return Variable(product, from: [a, b]) { upstream, gradients in
  let total = upstream.sum()
  gradients.add(Tensor(repeating: total, shape: a.shape), to: a)
  gradients.add(Tensor(repeating: total, shape: b.shape), to: b)
}
