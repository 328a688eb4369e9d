// diagnosis: p and q are swapped: the mean is over what truly happens, p
require(p.shape == q.shape, "klDivergence: equal shapes expected; got \(p.shape) and \(q.shape)")
return zip(p.elements, q.elements).reduce(0) { sum, pair in
  pair.1 == 0 ? sum : sum + pair.1 * Foundation.log(pair.1 / pair.0)
}
