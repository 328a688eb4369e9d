// diagnosis: the standard deviation is returned, the root of what was asked for
switch self {
case .deviation(let deviation): deviation
case .lecun: (1 / Scalar(inputs)).squareRoot()
case .glorot: (2 / Scalar(inputs + outputs)).squareRoot()
case .he(let slope): (2 / ((1 + slope * slope) * Scalar(inputs))).squareRoot()
}
