// diagnosis: the count of groups was taken for the channels of a group
switch self {
case .batch: x.swappingAxes(0, 1).reshaped([x.shape[1], -1])
case .layer: x.reshaped([-1, x.shape[x.rank - 1]])
case .instance: x.reshaped([x.shape[0] * x.shape[1], -1])
case .group(let count): x.reshaped([x.shape[0] * x.shape[1] / count, -1])
}
