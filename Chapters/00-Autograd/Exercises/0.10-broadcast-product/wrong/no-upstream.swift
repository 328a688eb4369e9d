// diagnosis: what comes from upstream is left out
return Variable(a.value * b.value, from: [a, b]) { upstream, gradients in
  gradients.add(b.value.broadcast(to: upstream.shape).summed(to: a.shape), to: a)
  gradients.add(a.value.broadcast(to: upstream.shape).summed(to: b.shape), to: b)
}
