// diagnosis: the common area is divided by the smaller box; a box within another is not equal to it
let common = BoundingBox(
  left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
  bottom: min(bottom, other.bottom))
let smaller = min(area, other.area)
return smaller > 0 ? common.area / smaller : 0
