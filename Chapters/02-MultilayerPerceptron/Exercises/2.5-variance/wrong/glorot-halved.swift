// diagnosis: Glorot's variance is only half of what it should be: 2/(n_in + n_out), not 1/(…)
switch self {
case .deviation(let deviation): deviation * deviation
case .lecun: 1 / Scalar(inputs)
case .glorot: 1 / Scalar(inputs + outputs)
case .he(let slope): 2 / ((1 + slope * slope) * Scalar(inputs))
}
