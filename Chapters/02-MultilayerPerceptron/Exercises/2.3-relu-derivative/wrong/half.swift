// diagnosis: at 0 the mean of both slopes is taken; the convention here is the left one
0.5 * ((x .> 0) + (x .>= 0))
