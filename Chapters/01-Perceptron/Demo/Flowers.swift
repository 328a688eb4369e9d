import Datasets
import Figures
import Perceptron
import TensorCore

/// Setosa or versicolor, by length and width of the sepal: a line can tell them apart, but narrowly.
func separateFlowers(_ options: DemoOptions) throws(DataError) {
  heading("Iris, setosa or versicolor by the sepal: the rule until no mistake is left")
  print("  ○ setosa  ● versicolor  ✗ on the wrong side  · where the neuron says versicolor")
  var generator = SeededGenerator(seed: options.seed)
  let flowers = try Iris.load()
    .keeping(classes: ["setosa", "versicolor"])
    .keeping(features: ["sepal length (cm)", "sepal width (cm)"])
    .shuffled(using: &generator)
  let labels = flowers.targets
  let mean = flowers.inputs.mean(axis: 0)
  let centered = flowers.inputs - mean

  let raw = separate(flowers.inputs, labels, "as measured", options)
  let moved = separate(centered, labels, "moved so that the mean is 0", options)
  report("separated", raw.neuron.accuracy(on: flowers.inputs, labels: labels), target: 1)
  draw(flowers, by: raw.lines, options)
  let chart = LineChart(
    title: "Mistakes of the learning rule on the same flowers", xTitle: "epoch",
    yTitle: "mistakes in 100 flowers",
    series: [
      Series("as measured", raw.mistakes.map { Double($0) }),
      Series("mean moved to 0", moved.mistakes.map { Double($0) }),
    ], xScale: .logarithmic)
  options.write(chart, named: "iris-mistakes")
}

private struct Course {
  var neuron = Neuron(inputs: 2)
  var mistakes: [Int] = []
  var lines: [(epoch: Int, neuron: Neuron)] = []
}

/// Learns epoch after epoch, showing the line, and compares the mistakes with their bound.
private func separate(
  _ inputs: Tensor, _ labels: Tensor, _ name: String, _ options: DemoOptions
) -> Course {
  let limit = options.epochs ?? 5000
  var course = Course()
  var frame = Frame(inputs: inputs, labels: labels)
  while course.mistakes.count < limit, course.mistakes.last != 0 {
    course.mistakes.append(course.neuron.learn(from: inputs, labels: labels))
    let epoch = course.mistakes.count
    let isLast = epoch == limit || course.mistakes.last == 0
    if isLast || [1, 10, 100].contains(epoch) { course.lines.append((epoch, course.neuron)) }
    // The first epochs one by one, then every tenth.
    if isLast || epoch < 20 || (!options.quick && epoch.isMultiple(of: 10)) {
      let wrong = course.neuron.mistakes(on: inputs, labels: labels)
      frame.show(
        course.neuron, note: "\(name), epoch \(epoch): \(wrong) of 100 wrong", isLast: isLast)
    }
  }
  let total = course.mistakes.reduce(0, +)
  let widest = widestLine(inputs, labels)
  let margin = widest.margin(on: inputs, labels: labels)
  print("  \(course.mistakes.count) epochs, \(grouped(Double(total))) mistakes in all")
  print(
    "  R = \(text(radius(of: inputs), decimals: 3)), γ = \(text(margin, decimals: 4)): at most "
      + "(R/γ)² = \(grouped(widest.mistakeBound(on: inputs, labels: labels)))")
  return course
}

/// A line with nearly the widest margin: from zero, the hinge loss pushes until all rows are clear.
private func widestLine(_ inputs: Tensor, _ labels: Tensor) -> Neuron {
  var neuron = Neuron(inputs: 2)
  let signs = signs(of: labels)
  for _ in 0..<20_000 {
    neuron.descend(inputs: inputs, rate: 1) { hingeLossGradient(scores: $0, signs: signs) }
  }
  return neuron
}

private func draw(
  _ flowers: ClassificationData, by lines: [(epoch: Int, neuron: Neuron)], _ options: DemoOptions
) {
  let points = flowers.inputs.points
  let grid = Grid(around: points)
  let chart = ScatterChart(
    title: "Two kinds of iris, and the line on its way", xTitle: "sepal length in cm",
    yTitle: "sepal width in cm", points: points, classes: flowers.labels,
    classNames: flowers.classNames,
    lines: lines.map { Series("epoch \($0.epoch)", boundaryOf: $0.neuron, over: grid.x) },
    regions: lines.last.map { Regions(grid, stepOf: $0.neuron) })
  options.write(chart, named: "iris-boundary")
}
