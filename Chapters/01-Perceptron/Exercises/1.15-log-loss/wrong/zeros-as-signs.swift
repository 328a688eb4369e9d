// diagnosis: targets 0 and 1 are used like signs: a 0 makes the score disappear
log(1 + exp(-targets * scores)).mean()
