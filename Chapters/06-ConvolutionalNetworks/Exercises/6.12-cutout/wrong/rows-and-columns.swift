// diagnosis: rows and columns are swapped: top and height belong to the axis before the last
let size = imageSize("cutOut")
let rows = (left..<left + width).clamped(to: 0..<size.height)
let columns = (top..<top + height).clamped(to: 0..<size.width)
let block = shape.dropLast(2).map { 0..<$0 } + [rows, columns]
var result = self
result[block: block] = Tensor(repeating: level, shape: block.map(\.count))
return result
