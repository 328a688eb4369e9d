// diagnosis: the sides are exchanged: the rectifier is level below 0 and rises above it
x .< 0
