// diagnosis: He's variance does not make up for the half that a rectifier clears
switch self {
case .deviation(let deviation): deviation * deviation
case .lecun: 1 / Scalar(inputs)
case .glorot: 2 / Scalar(inputs + outputs)
case .he(let slope): 1 / ((1 + slope * slope) * Scalar(inputs))
}
