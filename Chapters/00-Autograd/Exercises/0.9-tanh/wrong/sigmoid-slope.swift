// diagnosis: y·(1 − y) is the slope of the sigmoid
let y = tanh(x.value)
return Variable(y, from: [x]) { upstream, gradients in
  gradients.add(upstream * y * (1 - y), to: x)
}
