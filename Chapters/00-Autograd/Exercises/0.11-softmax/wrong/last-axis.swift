// diagnosis: the sum is always taken along the last axis
let y = softmax(x.value, axis: axis)
return Variable(y, from: [x]) { upstream, gradients in
  let average = (upstream * y).sum(axis: -1, keepingAxis: true)
  gradients.add(y * (upstream - average), to: x)
}
