// diagnosis: this is NAND: it is off only if both are on, but one of them is enough to be against
not(and(a, b))
