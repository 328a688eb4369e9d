// diagnosis: the slope is always 0.01, whatever was asked for
maximum(x, 0) + 0.01 * minimum(x, 0)
