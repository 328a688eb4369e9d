// diagnosis: the margin is not left out: near the border the output has seen what came in
let shiftedBefore = map(image.translated(x: Double(stride * columns)))
let shiftedAfter = map(image).translated(x: Double(columns))
return abs(shiftedBefore - shiftedAfter).maximum()
