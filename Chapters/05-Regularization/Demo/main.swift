// What dropout does to a row of ones, in training and afterwards.

import Autograd
import Figures
import MultilayerPerceptron
import Regularization
import TensorCore

let options = DemoOptions("regularization", "Shows what dropout does to numbers.")
var generator = SeededGenerator(seed: options.seed)
let layer = Dropout(rate: 0.3)
let ones = Tensor.ones([100_000])

let training = layer(ones, training: true, using: &generator).value
print("cleared in training: \(percent(Double((training .== 0).mean())))")
report("mean in training, less 0.01", Double(training.mean()) - 0.01, target: 0.98)
report("mean at inference", Double(layer(ones).value.mean()), target: 1)
