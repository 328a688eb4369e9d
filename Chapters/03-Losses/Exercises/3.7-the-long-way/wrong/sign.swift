// diagnosis: the sign is turned: the loss has a minus, and so has its derivative
let p = softmax(logits)
return targets - p
