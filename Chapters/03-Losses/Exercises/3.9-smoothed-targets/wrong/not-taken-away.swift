// diagnosis: what is spread is not taken from the true class: the rows add up to 1 + ε
require(0...1 ~= smoothing, "smoothedTargets: a smoothing in 0…1 expected; got \(smoothing)")
return Tensor.oneHot(labels, classes: classes) + smoothing / Scalar(classes)
