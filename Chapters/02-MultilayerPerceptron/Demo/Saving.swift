import Autograd
import Datasets
import Figures
import MultilayerPerceptron
import TensorCore

/// Saves what the model has learned, and shows that a new model that loads it computes the same bits.
func save(_ model: MLP, _ options: DemoOptions, check test: ClassificationData) {
  let path = "\(options.out)/mlp.safetensors"
  var generator = SeededGenerator(seed: 0)
  let copy = MLP(sizes: [784, 128, 64, 10], using: &generator)
  do {
    try writeSafetensors(model.checkpoint, to: path)
    try copy.load(readSafetensors(path))
  } catch {
    options.stop("\(error)")
  }
  let isEqual = copy(test.inputs).value == model(test.inputs).value
  print("wrote \(path); read back, it gives \(isEqual ? "the same" : "OTHER") bits")
}
