// diagnosis: a given standard deviation is returned as it is; the variance is its square
switch self {
case .deviation(let deviation): deviation
case .lecun: 1 / Scalar(inputs)
case .glorot: 2 / Scalar(inputs + outputs)
case .he(let slope): 2 / ((1 + slope * slope) * Scalar(inputs))
}
