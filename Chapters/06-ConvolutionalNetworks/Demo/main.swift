// A convolutional network looks at clothes.

import ConvolutionalNetworks
import Figures
import TensorCore

let options = DemoOptions("cnn", "Finds edges with a kernel of nine numbers.")
let image = Tensor.concatenated([.zeros([3, 6]), Tensor(repeating: 255, shape: [3, 6])])
let edges = correlation(image, EdgeKernel.horizontal)
print("dark above, bright below; the horizontal edge answers\n\(edges)")
