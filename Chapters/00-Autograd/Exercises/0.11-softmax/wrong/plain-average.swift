// diagnosis: the sum is not weighted by the shares
let y = softmax(x.value, axis: axis)
return Variable(y, from: [x]) { upstream, gradients in
  let total = upstream.sum(axis: axis, keepingAxis: true)
  gradients.add(y * (upstream - total), to: x)
}
