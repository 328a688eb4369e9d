// diagnosis: the margin is left out above and on the left only; it has four sides
let shiftedBefore = map(image.translated(x: Double(stride * columns)))
let shiftedAfter = map(image).translated(x: Double(columns))
let size = shiftedAfter.imageSize("equivarianceError")
let difference = (shiftedBefore - shiftedAfter).cropped(
  top: margin, left: margin, height: size.height - margin, width: size.width - margin)
return abs(difference).maximum()
