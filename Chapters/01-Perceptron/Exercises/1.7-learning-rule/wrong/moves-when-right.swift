// diagnosis: points on their right side move the line as well; it should only learn from mistakes
let isWrong = step(score(x)).scalar != label
let sign = 2 * label - 1
weights += rate * sign * x
bias += rate * sign
return isWrong
