// diagnosis: only the left matrix receives a gradient
let product = matmul(
  a.value, b.value, transposingLeft: transposingLeft, transposingRight: transposingRight)
return Variable(product, from: [a, b]) { upstream, gradients in
  gradients.add(
    (transposingLeft
      ? matmul(b.value, upstream, transposingLeft: transposingRight, transposingRight: true)
      : matmul(upstream, b.value, transposingRight: !transposingRight)).summed(to: a.shape),
    to: a)
}
