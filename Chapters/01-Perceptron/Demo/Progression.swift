import Datasets
import Figures
import Perceptron
import TensorCore

/// How far diabetes goes on within a year: descent step by step, and least squares at once.
func predictProgression(_ options: DemoOptions) throws(DataError) {
  print("\nDiabetes, progression by ten measures: linear regression")
  let patients = try Diabetes.load()
  let inputs = Scaling.standard(fittedTo: patients.inputs)(patients.inputs)
  let targets = patients.targets.flattened()
  func error(_ neuron: Neuron) -> Double {
    Double(squaredError(scores: neuron.score(inputs), targets: targets))
  }
  let least = error(leastSquares(inputs: inputs, targets: targets))
  var neuron = Neuron(inputs: 10)
  for epoch in 0...(options.epochs ?? 1000) {
    if epoch > 0 {
      neuron.descend(inputs: inputs, rate: 0.1) {
        squaredErrorGradient(scores: $0, targets: targets)
      }
    }
    if [0, 1, 10, 100, 1000].contains(epoch) {
      print("epoch \(epoch): squared error \(fixed(error(neuron), decimals: 1))")
    }
  }
  print("normal equations: squared error \(fixed(least, decimals: 1))")
  let explained = 1 - error(neuron) / Double(targets.variance())
  report("share of the variance explained", explained, target: 0.517)
}
