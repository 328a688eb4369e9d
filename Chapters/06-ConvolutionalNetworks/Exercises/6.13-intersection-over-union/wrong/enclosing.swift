// diagnosis: the area is divided by that of the box around both, not by what the two cover
let common = BoundingBox(
  left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
  bottom: min(bottom, other.bottom))
let around = BoundingBox(
  left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
  bottom: max(bottom, other.bottom))
return around.area > 0 ? common.area / around.area : 0
