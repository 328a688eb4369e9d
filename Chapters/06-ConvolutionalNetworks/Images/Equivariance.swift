import TensorCore

// A map is invariant to a change of its input if its output stays, and equivariant if its output
// changes along: f(shifted x) = shifted f(x). Convolutions are equivariant to shifts, global pooling
// is invariant. Both are called "location invariant" here and there, and are opposites: whoever
// is to say where the cat is wants the first, whoever is to say whether there is one the second.

/// How far a map of images is from moving its output along with its input.
///
///     max |f(x shifted by stride·columns) − f(x) shifted by columns|
///
/// Both shifts are to the right, with zeros coming in from the left. What is near the border of the
/// output has seen them, or the padding, and is left out.
///
/// - Parameters:
///   - map: f, from `[…, height, width]` to an image whose pixels stand for `stride` columns each.
///   - image: x, `[…, height, width]`
///   - columns: by how many columns the output is to move.
///   - stride: how many columns of the input one of the output stands for.
///   - margin: how many rows and columns of the output are left out on each side.
/// - Returns: 0 if the map is equivariant, but for rounding.
/// - Exercise: 6.15
public func equivarianceError(
  of map: (Tensor) -> Tensor, at image: Tensor, columns: Int, stride: Int = 1, margin: Int
) -> Scalar {
  let shiftedBefore = map(image.translated(x: Double(stride * columns)))
  let shiftedAfter = map(image).translated(x: Double(columns))
  let size = shiftedAfter.imageSize("equivarianceError")
  let difference = (shiftedBefore - shiftedAfter).cropped(
    top: margin, left: margin, height: size.height - 2 * margin, width: size.width - 2 * margin)
  return abs(difference).maximum()
}
