// diagnosis: the surprises are added up, but not divided by how many rows there are
let tail = log(1 + exp(-abs(scores)))
return (maximum(scores, 0) - targets * scores + tail).sum()
