// diagnosis: at 0 the slope of the magnitude came out as 1; nothing should pull a weight off 0
l1 * (2 * (weights .>= 0) - 1) + 2 * l2 * weights
