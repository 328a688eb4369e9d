// diagnosis: the slope of the activation is missing from the squared error
check(z, activation, y, "outputDelta")
let error = activation(z) - y
switch self {
case .squaredError: return 2 / Scalar(z.count) * error
case .binaryCrossEntropy: return error / Scalar(z.count)
case .categoricalCrossEntropy: return error / Scalar(z.shape[0])
}
