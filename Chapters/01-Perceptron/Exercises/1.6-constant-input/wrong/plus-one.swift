// diagnosis: 1 is added to every input, but it should be one more input
x + 1
