// diagnosis: 0·ln 0 becomes not-a-number; what never happens adds nothing
require(p.shape == q.shape, "klDivergence: equal shapes expected; got \(p.shape) and \(q.shape)")
return zip(p.elements, q.elements).reduce(0) { sum, pair in
  sum + pair.0 * Foundation.log(pair.0 / pair.1)
}
