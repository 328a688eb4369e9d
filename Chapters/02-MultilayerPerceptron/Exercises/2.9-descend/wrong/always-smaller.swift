// diagnosis: every weight becomes smaller, whatever the sign of its slope: some steps go uphill
for (k, gradient) in gradients.enumerated() {
  layers[k].weight -= rate * abs(gradient.weight)
  layers[k].bias -= rate * abs(gradient.bias)
}
