// diagnosis: the gradients are right for the plain product, but not if a matrix enters transposed
let product = matmul(
  a.value, b.value, transposingLeft: transposingLeft, transposingRight: transposingRight)
return Variable(product, from: [a, b]) { upstream, gradients in
  let left = transposingLeft ? a.value.transposed() : a.value
  let right = transposingRight ? b.value.transposed() : b.value
  gradients.add(
    matmul(upstream, right, transposingRight: true).summed(to: a.shape), to: a)
  gradients.add(matmul(left, upstream, transposingLeft: true).summed(to: b.shape), to: b)
}
