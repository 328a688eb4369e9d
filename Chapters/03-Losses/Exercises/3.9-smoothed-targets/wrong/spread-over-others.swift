// diagnosis: ε is spread over the other classes only; here the true class keeps its share of it
require(0...1 ~= smoothing, "smoothedTargets: a smoothing in 0…1 expected; got \(smoothing)")
let truth = Tensor.oneHot(labels, classes: classes)
return (1 - smoothing) * truth + smoothing / Scalar(classes - 1) * (1 - truth)
