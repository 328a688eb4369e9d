// diagnosis: this divides by the number of wrong rows, but the mean is over all of them
let isWrong = signs * scores .< 0
return -signs * isWrong / max(isWrong.sum(), 1)
