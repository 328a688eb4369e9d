// diagnosis: the repeated factor receives a gradient of the large shape: add it up with summed(to:)
return Variable(a.value * b.value, from: [a, b]) { upstream, gradients in
  gradients.add(upstream * b.value, to: a)
  gradients.add(upstream * a.value, to: b)
}
