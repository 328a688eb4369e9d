// diagnosis: the slope below 0 enters He's variance as it is; the mean square has its square
switch self {
case .deviation(let deviation): deviation * deviation
case .lecun: 1 / Scalar(inputs)
case .glorot: 2 / Scalar(inputs + outputs)
case .he(let slope): 2 / ((1 + slope) * Scalar(inputs))
}
