// diagnosis: negative numbers get the slope −1: that is the derivative of |x|, not of max(0, x)
(x .> 0) - (x .< 0)
