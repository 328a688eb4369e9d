// diagnosis: a rectangle that hangs over the border is pushed inside; only the part on the image counts
let size = imageSize("cutOut")
let (top, left) = (
  min(max(top, 0), size.height - height), min(max(left, 0), size.width - width)
)
let block = shape.dropLast(2).map { 0..<$0 } + [top..<top + height, left..<left + width]
var result = self
result[block: block] = Tensor(repeating: level, shape: block.map(\.count))
return result
