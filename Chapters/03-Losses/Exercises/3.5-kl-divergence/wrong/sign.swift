// diagnosis: the sign is turned: it is never below 0
require(p.shape == q.shape, "klDivergence: equal shapes expected; got \(p.shape) and \(q.shape)")
return zip(p.elements, q.elements).reduce(0) { sum, pair in
  pair.0 == 0 ? sum : sum + pair.0 * Foundation.log(pair.1 / pair.0)
}
