// diagnosis: only the last layer moves; the hidden ones learn nothing
let k = layers.count - 1
layers[k].weight -= rate * gradients[k].weight
layers[k].bias -= rate * gradients[k].bias
