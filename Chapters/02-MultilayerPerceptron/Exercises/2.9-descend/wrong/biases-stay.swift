// diagnosis: the biases do not move; they have gradients and learn as well
for (k, gradient) in gradients.enumerated() {
  layers[k].weight -= rate * gradient.weight
}
