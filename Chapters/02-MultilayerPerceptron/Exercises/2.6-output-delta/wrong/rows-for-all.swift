// diagnosis: all three are divided by the rows; two of them are means over the outputs as well
check(z, activation, y, "outputDelta")
let error = activation(z) - y
let rows = Scalar(z.shape[0])
switch self {
case .squaredError: return 2 / rows * error * activation.derivative(at: z)
case .binaryCrossEntropy, .categoricalCrossEntropy: return error / rows
}
