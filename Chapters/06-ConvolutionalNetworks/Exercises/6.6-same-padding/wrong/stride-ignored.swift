// diagnosis: the padding of stride 1, whatever the stride
return ((span - 1) / 2, span - 1 - (span - 1) / 2)
