// diagnosis: only the first plane is cut; all channels of all images lose the same pixels
let size = imageSize("cutOut")
let rows = (top..<top + height).clamped(to: 0..<size.height)
let columns = (left..<left + width).clamped(to: 0..<size.width)
let block = shape.dropLast(2).map { _ in 0..<1 } + [rows, columns]
var result = self
result[block: block] = Tensor(repeating: level, shape: block.map(\.count))
return result
