// diagnosis: each factor receives its own value times upstream; it must be the other one's
return Variable(a.value * b.value, from: [a, b]) { upstream, gradients in
  gradients.add((upstream * a.value.broadcast(to: upstream.shape)).summed(to: a.shape), to: a)
  gradients.add((upstream * b.value.broadcast(to: upstream.shape)).summed(to: b.shape), to: b)
}
