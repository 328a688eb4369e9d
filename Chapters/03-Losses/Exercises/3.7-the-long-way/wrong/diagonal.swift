// diagnosis: only i = j is considered: but every logit moves all probabilities
let p = softmax(logits).elements
let gradient = p.indices.map { j in -targets.elements[j] * (1 - p[j]) }
return Tensor(gradient)
