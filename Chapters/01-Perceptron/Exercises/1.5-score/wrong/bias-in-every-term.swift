// diagnosis: the bias is added to each product, but it counts once: add it after the sum
(x * weights + bias).sum(axis: -1)
