// diagnosis: the average moves away from the newest: the difference is turned
average + momentum * (average - next)
