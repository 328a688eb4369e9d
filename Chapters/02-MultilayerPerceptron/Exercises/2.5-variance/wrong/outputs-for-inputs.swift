// diagnosis: LeCun and He count the weights that lead out, not those that lead into a unit
switch self {
case .deviation(let deviation): deviation * deviation
case .lecun: 1 / Scalar(outputs)
case .glorot: 2 / Scalar(inputs + outputs)
case .he(let slope): 2 / ((1 + slope * slope) * Scalar(outputs))
}
