// diagnosis: the mean is taken over the wrong rows only, but those on the right side count as 0
let losses = maximum(0, -signs * scores)
let wrong = losses.elements.count { $0 > 0 }
return losses.sum() / Scalar(max(wrong, 1))
