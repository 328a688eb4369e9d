import Figures
import MultilayerPerceptron
import TensorCore

/// The activations of the chapter, by their names in print.
private let activations: [(name: String, function: ActivationFunction)] = [
  ("step", .step), ("linear", .linear), ("sigmoid", .sigmoid), ("tanh", .tanh),
  ("softmax", .softmax), ("ReLU", .relu), ("leaky ReLU, 0.01", .leakyReLU(slope: 0.01)),
  ("parametric, 0.25", .leakyReLU(slope: 0.25)), ("ELU", .elu(alpha: 1)), ("SELU", .selu),
  ("GELU", .gelu), ("GELU by tanh", .approximateGELU), ("swish", .swish(beta: 1)),
]

/// Measures what kinds of functions the activations are, and draws them with their derivatives.
func drawActivations(_ options: DemoOptions) {
  print("activation         slopes at 0    limits          mean  variance  can die   time")
  let unit = seconds(of: .relu, options)
  for (name, function) in activations {
    let time = seconds(of: function, options) / unit
    print(row(name, ActivationProperties(of: function), time: time))
  }
  print("(mean and variance for N(0, 1) inputs; time for value and derivative, ReLU's being 1)")

  let chart = Panels(
    title: "Activations and their derivatives", columns: 3, figures: curves() + slopes())
  options.write(chart, named: "activations")
}

private let families: [(title: String, names: Set<String>)] = [
  ("saturating", ["step", "sigmoid", "tanh"]),
  ("rectifying", ["ReLU", "leaky ReLU, 0.01", "ELU", "SELU"]),
  ("gated", ["ReLU", "GELU", "swish"]),
]

/// The functions, a chart for each family.
private func curves() -> [LineChart] {
  families.map { family in
    chart(family.title, of: family.names, range: -2...4) { $0($1) }
  }
}

/// Their derivatives, in charts of the same families.
private func slopes() -> [LineChart] {
  families.map { family in
    chart("\(family.title): derivatives", of: family.names, range: -0.25...2) {
      $0.derivative(at: $1)
    }
  }
}

private func chart(
  _ title: String, of names: Set<String>, range: ClosedRange<Double>,
  _ value: (ActivationFunction, Tensor) -> Tensor
) -> LineChart {
  let series = activations.filter { names.contains($0.name) }.map { name, function in
    Series(name, over: -4...4, samples: 401) { x in
      Double(value(function, Tensor([Scalar(x)])).sum())
    }
  }
  return LineChart(title: title, series: series, yRange: range, size: Size(340, 320))
}

/// One line of the table.
private func row(_ name: String, _ measured: ActivationProperties, time: Double) -> String {
  func short(_ value: Scalar?) -> String { value.map { number($0, decimals: 2) } ?? "none" }
  let hasSlopes = abs(measured.slopeBelowZero) < 100
  let slopes =
    hasSlopes
    ? "\(short(measured.slopeBelowZero)) | \(short(measured.slopeAboveZero))"
    : "a jump"
  let limits = "\(short(measured.limitBelow)) | \(short(measured.limitAbove))"
  return [
    column(name, width: 19), column(slopes, width: 15), column(limits, width: 13),
    column(number(measured.mean, decimals: 3), width: -7),
    column(number(measured.variance, decimals: 3), width: -10),
    column(measured.canDie ? "yes" : "no", width: -9),
    column(fixed(time, decimals: 1), width: -7),
  ].joined()
}

/// A number without the minus that rounding leaves before a zero.
private func number(_ value: Scalar, decimals: Int) -> String {
  let digits = fixed(value, decimals: decimals)
  return digits.contains { "1"..."9" ~= $0 } ? digits : digits.replacing("-", with: "")
}

/// A text with spaces behind it, or before it if the width is negative.
func column(_ text: String, width: Int) -> String {
  let spaces = String(repeating: " ", count: max(0, abs(width) - text.count))
  return width < 0 ? spaces + text : text + spaces
}

/// How long values and derivatives of many numbers take, in the fastest of several runs.
private func seconds(of function: ActivationFunction, _ options: DemoOptions) -> Double {
  var generator = SeededGenerator(seed: options.seed)
  let z = Tensor.normal([options.quick ? 20_000 : 200_000], using: &generator)
  let times = (0..<15).map { _ in
    let start = ProgressBar.uptime()
    let values = function(z)
    // A softmax has no slopes one by one; its value alone is measured twice.
    _ = function == .softmax ? function(values) : function.derivative(at: z)
    return ProgressBar.uptime() - start
  }
  return times.reduce(.infinity, min)
}
