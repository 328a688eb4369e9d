// diagnosis: the losses are means, but their gradients are not divided by any count
check(z, activation, y, "outputDelta")
let error = activation(z) - y
switch self {
case .squaredError: return 2 * error * activation.derivative(at: z)
case .binaryCrossEntropy, .categoricalCrossEntropy: return error
}
