// diagnosis: the newest was added; the past must give way by the same share
average + momentum * next
