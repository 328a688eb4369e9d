// diagnosis: the slope of the activation is missing: blame passes even where the unit is flat
matmul(next, weight, transposingRight: true)
