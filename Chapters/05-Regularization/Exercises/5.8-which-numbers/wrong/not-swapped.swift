// diagnosis: the batch was reshaped without bringing the channels first: images were torn apart
switch self {
case .batch: x.reshaped([x.shape[1], -1])
case .layer: x.reshaped([-1, x.shape[x.rank - 1]])
case .instance: x.reshaped([x.shape[0] * x.shape[1], -1])
case .group(let count): x.reshaped([x.shape[0] * count, -1])
}
