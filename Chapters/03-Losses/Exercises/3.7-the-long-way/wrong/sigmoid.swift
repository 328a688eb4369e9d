// diagnosis: each class gets a sigmoid of its own; in a softmax they compete
let p = sigmoid(logits)
return p - targets
