// diagnosis: both shifts are by the same number of columns; the output moves `stride` times less far
let shiftedBefore = map(image.translated(x: Double(stride * columns)))
let shiftedAfter = map(image).translated(x: Double(stride * columns))
let size = shiftedAfter.imageSize("equivarianceError")
let difference = (shiftedBefore - shiftedAfter).cropped(
  top: margin, left: margin, height: size.height - 2 * margin, width: size.width - 2 * margin)
return abs(difference).maximum()
