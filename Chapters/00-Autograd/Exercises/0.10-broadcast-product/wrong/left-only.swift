// diagnosis: only the left factor receives a gradient
return Variable(a.value * b.value, from: [a, b]) { upstream, gradients in
  gradients.add((upstream * b.value).summed(to: a.shape), to: a)
}
