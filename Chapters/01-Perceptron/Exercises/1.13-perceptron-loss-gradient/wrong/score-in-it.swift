// diagnosis: this is the loss of each row, with its sign; in the slope z itself has disappeared
let isWrong = signs * scores .< 0
return -signs * scores * isWrong / Scalar(scores.count)
