// diagnosis: the average of what comes from upstream is not subtracted
let y = softmax(x.value, axis: axis)
return Variable(y, from: [x]) { upstream, gradients in
  gradients.add(upstream * y, to: x)
}
