// diagnosis: target minus prediction: the sign is turned, and descent would climb
check(z, activation, y, "outputDelta")
let error = y - activation(z)
switch self {
case .squaredError: return 2 / Scalar(z.count) * error * activation.derivative(at: z)
case .binaryCrossEntropy: return error / Scalar(z.count)
case .categoricalCrossEntropy: return error / Scalar(z.shape[0])
}
