// diagnosis: the parameters are replaced by the step instead of moved by it
for (k, gradient) in gradients.enumerated() {
  layers[k].weight = -rate * gradient.weight
  layers[k].bias = -rate * gradient.bias
}
