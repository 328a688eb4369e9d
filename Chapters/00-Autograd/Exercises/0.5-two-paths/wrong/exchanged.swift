// diagnosis: the two contributions are exchanged
let (f, g) = (x * x, x * x * x)
return TwoPaths(value: f * g, throughSquare: f * (3 * x * x), throughCube: g * (2 * x))
