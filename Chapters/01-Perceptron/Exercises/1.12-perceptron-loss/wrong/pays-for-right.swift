// diagnosis: the minus is missing: rows on the right side pay, and those on the wrong side do not
maximum(0, signs * scores).mean()
