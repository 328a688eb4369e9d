// diagnosis: instance took a channel of all images; each image has its own mean
switch self {
case .batch, .instance: x.swappingAxes(0, 1).reshaped([x.shape[1], -1])
case .layer: x.reshaped([-1, x.shape[x.rank - 1]])
case .group(let count): x.reshaped([x.shape[0] * count, -1])
}
