// diagnosis: the rectangle is kept and everything else filled; it is the other way round
let size = imageSize("cutOut")
let rows = (top..<top + height).clamped(to: 0..<size.height)
let columns = (left..<left + width).clamped(to: 0..<size.width)
let block = shape.dropLast(2).map { 0..<$0 } + [rows, columns]
var result = Tensor(repeating: level, shape: shape)
result[block: block] = self[block: block]
return result
