// diagnosis: the rate is not used: the step is as long as the gradient
for (k, gradient) in gradients.enumerated() {
  layers[k].weight -= gradient.weight
  layers[k].bias -= gradient.bias
}
