// diagnosis: the 2 from the square is missing
check(z, activation, y, "outputDelta")
let error = activation(z) - y
switch self {
case .squaredError: return error * activation.derivative(at: z) / Scalar(z.count)
case .binaryCrossEntropy: return error / Scalar(z.count)
case .categoricalCrossEntropy: return error / Scalar(z.shape[0])
}
