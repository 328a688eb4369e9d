// diagnosis: these are the slopes of f and of g; how much h depends on each is missing
let (f, g) = (x * x, x * x * x)
return TwoPaths(value: f * g, throughSquare: 2 * x, throughCube: 3 * x * x)
