// diagnosis: the new input is 0, so that its weight would never count; it must be 1
.concatenated([x, .zeros(x.shape.dropLast() + [1])], axis: -1)
