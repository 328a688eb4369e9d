// diagnosis: the rectangle is filled with zeros, whatever the level
let size = imageSize("cutOut")
let rows = (top..<top + height).clamped(to: 0..<size.height)
let columns = (left..<left + width).clamped(to: 0..<size.width)
let block = shape.dropLast(2).map { 0..<$0 } + [rows, columns]
var result = self
result[block: block] = .zeros(block.map(\.count))
return result
