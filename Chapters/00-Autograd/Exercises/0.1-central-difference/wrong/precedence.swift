// diagnosis: without brackets, `/ 2 * h` divides by 2 and multiplies by h
return (f(x + h) - f(x - h)) / 2 * h
