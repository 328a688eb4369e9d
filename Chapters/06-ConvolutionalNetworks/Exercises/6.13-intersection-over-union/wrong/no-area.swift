// diagnosis: two boxes without area give 0 / 0, which is no number
let common = BoundingBox(
  left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
  bottom: min(bottom, other.bottom))
return common.area / (area + other.area - common.area)
