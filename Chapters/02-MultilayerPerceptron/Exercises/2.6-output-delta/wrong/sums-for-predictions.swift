// diagnosis: the targets are compared with the sums, not with the predictions
check(z, activation, y, "outputDelta")
let error = z - y
switch self {
case .squaredError: return 2 / Scalar(z.count) * error * activation.derivative(at: z)
case .binaryCrossEntropy: return error / Scalar(z.count)
case .categoricalCrossEntropy: return error / Scalar(z.shape[0])
}
