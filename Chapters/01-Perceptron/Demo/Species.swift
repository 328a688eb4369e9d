import Datasets
import Figures
import Perceptron
import TensorCore

/// Three species by four measures: softmax regression.
func tellSpecies(_ options: DemoOptions) throws(DataError) {
  print("\nIris, three species by four measures: softmax regression")
  let (splits, epochs) = (options.quick ? 2 : 10, options.epochs ?? 500)
  var generator = SeededGenerator(seed: options.seed)
  let flowers = try Iris.load()
  var total = 0.0
  for _ in 0..<splits {
    let (training, test) = flowers.standardizedSplit(using: &generator)
    var model = SoftmaxRegression(inputs: 4, classes: 3)
    for _ in 0..<epochs {
      model.descend(inputs: training.inputs, labels: training.labels, rate: 0.5)
    }
    total += model.accuracy(on: test.inputs, labels: test.labels)
  }
  report("test accuracy, mean of \(splits) splits", total / Double(splits), target: 0.94)
}
