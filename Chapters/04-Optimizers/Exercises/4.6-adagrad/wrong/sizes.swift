// diagnosis: the sizes of the slopes are added up, not their squares
let slope = gradient(weights)
squares = squares + abs(slope)
weights -= rate * slope / (squares + epsilon)
