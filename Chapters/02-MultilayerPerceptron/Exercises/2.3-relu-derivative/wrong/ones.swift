// diagnosis: the slope is 1 everywhere, as if the negative side were not cut off
Tensor.ones(x.shape)
