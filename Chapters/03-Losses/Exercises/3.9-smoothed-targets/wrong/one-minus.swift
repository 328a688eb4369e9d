// diagnosis: ε and 1 − ε are swapped
require(0...1 ~= smoothing, "smoothedTargets: a smoothing in 0…1 expected; got \(smoothing)")
return smoothing * Tensor.oneHot(labels, classes: classes) + (1 - smoothing) / Scalar(classes)
