// diagnosis: the slopes of both factors are multiplied: (f·g)′ is not f′·g′
let (f, g) = (x * x, x * x * x)
return TwoPaths(value: f * g, throughSquare: 2 * x * (3 * x * x), throughCube: 0)
