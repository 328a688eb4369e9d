// diagnosis: the bias is added twice: `linear` has added it already
linear(x, weight: weight, bias: bias) + bias
