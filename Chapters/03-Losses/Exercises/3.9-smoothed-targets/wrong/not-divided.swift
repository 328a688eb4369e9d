// diagnosis: every class gets all of ε, not its share
require(0...1 ~= smoothing, "smoothedTargets: a smoothing in 0…1 expected; got \(smoothing)")
return (1 - smoothing) * Tensor.oneHot(labels, classes: classes) + smoothing
