// diagnosis: the targets are exchanged: this is the surprise if every 0 were a 1
let tail = log(1 + exp(-abs(scores)))
return (maximum(scores, 0) - (1 - targets) * scores + tail).mean()
