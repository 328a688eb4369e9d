// diagnosis: only the first unit of the next layer is asked; a unit adds up what all of them say
matmul(next[0..., ..<1], weight[0..., ..<1], transposingRight: true) * slope
