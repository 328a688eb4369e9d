// diagnosis: this is the hinge loss: rows on the right side must be free, however near the line
maximum(0, 1 - signs * scores).mean()
