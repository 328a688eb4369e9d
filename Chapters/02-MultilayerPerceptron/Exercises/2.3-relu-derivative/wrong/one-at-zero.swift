// diagnosis: at 0 the slope from the right is taken; the convention here is the left one
x .>= 0
