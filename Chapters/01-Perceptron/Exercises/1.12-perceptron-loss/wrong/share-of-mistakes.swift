// diagnosis: this is the share of rows on the wrong side; it does not say how far they are over
(signs * scores .< 0).mean()
