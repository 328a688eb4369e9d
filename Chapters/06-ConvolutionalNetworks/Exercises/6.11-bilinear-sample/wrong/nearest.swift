// diagnosis: the nearest pixel is taken; what lies between pixels is a mean of four
let (column, row) = (Int(x.rounded()), Int(y.rounded()))
let isInside = 0..<plane.shape[0] ~= row && 0..<plane.shape[1] ~= column
return isInside ? plane[at: row, column] : 0
