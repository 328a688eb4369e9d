// diagnosis: the output is expected to stay; that would be invariance, here it is to move along
let difference = map(image.translated(x: Double(stride * columns))) - map(image)
let size = difference.imageSize("equivarianceError")
return abs(
  difference.cropped(
    top: margin, left: margin, height: size.height - 2 * margin, width: size.width - 2 * margin)
).maximum()
