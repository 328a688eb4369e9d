// diagnosis: the step goes along the gradient, uphill; downhill is against it
for (k, gradient) in gradients.enumerated() {
  layers[k].weight += rate * gradient.weight
  layers[k].bias += rate * gradient.bias
}
