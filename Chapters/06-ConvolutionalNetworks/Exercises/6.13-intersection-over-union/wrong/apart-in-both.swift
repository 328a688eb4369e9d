// diagnosis: boxes apart in both directions get two negative sides, whose product is positive
let across = min(right, other.right) - max(left, other.left)
let down = min(bottom, other.bottom) - max(top, other.top)
let union = area + other.area - across * down
return union > 0 ? across * down / union : 0
