// diagnosis: the slope is added; along a path derivatives are multiplied
matmul(next, weight, transposingRight: true) + slope
