// diagnosis: the largest difference is taken with its sign, so that −3 passes for nothing
let shiftedBefore = map(image.translated(x: Double(stride * columns)))
let shiftedAfter = map(image).translated(x: Double(columns))
let size = shiftedAfter.imageSize("equivarianceError")
return (shiftedBefore - shiftedAfter).cropped(
  top: margin, left: margin, height: size.height - 2 * margin, width: size.width - 2 * margin
).maximum()
