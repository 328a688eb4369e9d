import Datasets
import Figures
import Perceptron
import TensorCore

/// How far diabetes goes on within a year: descent step by step, and least squares at once.
func predictProgression(_ options: DemoOptions) throws(DataError) {
  heading("Diabetes, progression by ten measures: linear regression")
  let patients = try Diabetes.load()
  let inputs = Scaling.standard(fittedTo: patients.inputs)(patients.inputs)
  let targets = patients.targets.flattened()
  func error(_ neuron: Neuron) -> Double {
    Double(squaredError(scores: neuron.score(inputs), targets: targets))
  }
  let least = error(leastSquares(inputs: inputs, targets: targets))
  var neuron = Neuron(inputs: 10)
  for epoch in 0...(options.epochs ?? 1000) {
    if [0, 1, 10, 100, 1000].contains(epoch) {
      print("  epoch \(epoch): squared error \(text(error(neuron), decimals: 1))")
    }
    neuron.descend(inputs: inputs, rate: 0.1) {
      squaredErrorGradient(scores: $0, targets: targets)
    }
  }
  print("  normal equations: squared error \(text(least, decimals: 1))")
  report(
    "share of the variance explained", 1 - error(neuron) / Double(targets.variance()), target: 0.517
  )
}
