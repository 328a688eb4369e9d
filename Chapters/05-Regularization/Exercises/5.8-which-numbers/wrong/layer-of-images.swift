// diagnosis: layer took whole images; here it is the last axis alone
switch self {
case .batch: x.swappingAxes(0, 1).reshaped([x.shape[1], -1])
case .layer: x.reshaped([x.shape[0], -1])
case .instance: x.reshaped([x.shape[0] * x.shape[1], -1])
case .group(let count): x.reshaped([x.shape[0] * count, -1])
}
