// diagnosis: the leak is subtracted: negative numbers come out positive
maximum(x, 0) - slope * minimum(x, 0)
