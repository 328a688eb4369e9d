import Figures

let options = DemoOptions(
  "perceptron", "Trains a single neuron in every way of the chapter, on gates, flowers and tumors.")

turnALine(options)
learnGates(options)
do {
  try separateFlowers(options)
  try tellSpecies(options)
  try diagnoseTumors(options)
  try predictProgression(options)
} catch {
  options.stop("\(error)")
}
drawLosses(options)
options.write(NeuronDiagram(), named: "neuron")
