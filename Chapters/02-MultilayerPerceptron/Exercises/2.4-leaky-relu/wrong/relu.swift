// diagnosis: nothing leaks: below 0 the slope is not used
maximum(x, 0)
