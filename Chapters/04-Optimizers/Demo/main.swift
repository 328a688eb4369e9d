// A race of the optimizers.

import Autograd
import Figures
import Optimizers
import TensorCore

let options = DemoOptions("optimizers", "Lets the optimizers race down four surfaces.")
let w = Variable(1)
var descent = SGD(learningRate: 0.1)
for _ in 0..<10 { descent.update([w], along: (w * w).gradients()) }
print("w² after ten steps from 1: w = \(fixed(w.value.scalar, decimals: 7))")
