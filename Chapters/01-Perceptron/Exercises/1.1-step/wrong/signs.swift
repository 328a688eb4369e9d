// diagnosis: the answers are −1 and +1, but 0 and 1 are asked for
2 * (z .>= 0) - 1
