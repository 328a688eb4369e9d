// diagnosis: the slope of f·g by f is g, not f: each factor's rate is the other one
let (f, g) = (x * x, x * x * x)
return TwoPaths(value: f * g, throughSquare: f * (2 * x), throughCube: g * (3 * x * x))
