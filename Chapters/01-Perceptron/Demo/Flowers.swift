import Datasets
import Figures
import Perceptron
import TensorCore

/// Setosa or versicolor, by length and width of the sepal: a line can tell them apart, but narrowly.
func separateFlowers(_ options: DemoOptions) throws(DataError) {
  print("\nIris, setosa or versicolor by the sepal: the rule until no mistake is left")
  var generator = SeededGenerator(seed: options.seed)
  let flowers = try Iris.load()
    .keeping(classes: ["setosa", "versicolor"])
    .keeping(features: ["sepal length (cm)", "sepal width (cm)"])
    .shuffled(using: &generator)
  let mean = flowers.inputs.mean(axis: 0)
  let centered = flowers.scaled(by: Scaling(offset: mean, spread: [1, 1]))

  let course = separate(flowers, "as measured", options)
  let centeredCourse = separate(centered, "mean moved to 0", options)
  report(
    "separated", course.neuron.accuracy(on: flowers.inputs, labels: flowers.targets), target: 1)
  let title = "Two kinds of iris, and the line on its way"
  options.write(
    chart(of: flowers, title, sides: course.neuron, lines: course.lines), named: "iris-boundary")
  let mistakes = LineChart(
    title: "Mistakes of the learning rule on the same flowers", xTitle: "epoch",
    yTitle: "mistakes in 100 flowers",
    series: [
      Series("as measured", course.mistakes.map { Double($0) }),
      Series("mean moved to 0", centeredCourse.mistakes.map { Double($0) }),
    ], xScale: .logarithmic)
  options.write(mistakes, named: "iris-mistakes")
}

private struct Course {
  var neuron = Neuron(inputs: 2)
  var mistakes: [Int] = []
  /// The neuron after some of the epochs.
  var lines: [(epoch: Int, neuron: Neuron)] = []
}

/// Learns epoch after epoch, showing the line, and compares the mistakes with their bound.
private func separate(
  _ flowers: ClassificationData, _ name: String, _ options: DemoOptions
) -> Course {
  let (inputs, labels) = (flowers.inputs, flowers.targets)
  let limit = options.epochs ?? 5000
  var course = Course()
  var frames = TerminalFrames()
  while course.mistakes.count < limit, course.mistakes.last != 0 {
    course.mistakes.append(course.neuron.learn(from: inputs, labels: labels))
    let epoch = course.mistakes.count
    let isLast = epoch == limit || course.mistakes.last == 0
    if isLast || [1, 10, 100].contains(epoch) { course.lines.append((epoch, course.neuron)) }
    // The first epochs one by one, then every tenth.
    if isLast || epoch < 20 || (!options.quick && epoch.isMultiple(of: 10)) {
      let wrong = course.neuron.mistakes(on: inputs, labels: labels)
      let title = "\(name), epoch \(epoch): \(wrong) of 100 wrong"
      frames.show(chart(of: flowers, title, sides: course.neuron), seconds: 0.04)
    }
  }
  frames.finish()
  printBound(course.mistakes, inputs, labels)
  return course
}

/// Compares the mistakes with what the widest margin allows.
private func printBound(_ mistakes: [Int], _ inputs: Tensor, _ labels: Tensor) {
  // From zero, the hinge loss pushes until all rows are clear: nearly the widest margin.
  var widest = Neuron(inputs: 2)
  let signs = signs(of: labels)
  for _ in 0..<20_000 {
    widest.descend(inputs: inputs, rate: 1) { hingeLossGradient(scores: $0, signs: signs) }
  }
  let (radius, margin) = (radius(of: inputs), widest.margin(on: inputs, labels: labels))
  let bound = Int(widest.mistakeBound(on: inputs, labels: labels))
  print("\(mistakes.count) epochs, \(grouped(mistakes.reduce(0, +))) mistakes in all")
  print(
    "R = \(fixed(radius, decimals: 3)), γ = \(fixed(margin, decimals: 4)): "
      + "at most (R/γ)² = \(grouped(bound))")
}

/// The flowers over the two sides of a line, with the lines that were on the way.
private func chart(
  of flowers: ClassificationData, _ title: String, sides neuron: Neuron,
  lines: [(epoch: Int, neuron: Neuron)] = []
) -> ScatterChart {
  let points = flowers.inputs.points
  let grid = Grid(around: points)
  return ScatterChart(
    title: title, xTitle: "sepal length in cm", yTitle: "sepal width in cm", points: points,
    classes: flowers.labels, classNames: flowers.classNames,
    lines: lines.map { Series("epoch \($0.epoch)", boundaryOf: $0.neuron, over: grid.x) },
    regions: Regions(grid, stepOf: neuron))
}
