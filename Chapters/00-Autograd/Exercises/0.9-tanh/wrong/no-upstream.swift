// diagnosis: the slope alone is sent back; what came from upstream is lost
let y = tanh(x.value)
return Variable(y, from: [x]) { upstream, gradients in
  gradients.add(1 - y * y, to: x)
}
