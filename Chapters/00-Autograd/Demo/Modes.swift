import Autograd
import Figures
import TensorCore

/// Times the gradient of a function of n numbers in forward mode, n runs, and in reverse mode, one.
func compareModes(_ options: DemoOptions) {
  let sizes = options.quick ? [1, 4, 16, 64] : [1, 4, 16, 64, 256, 1024]
  var generator = SeededGenerator(seed: options.seed)
  var (forward, reverse): ([Double], [Double]) = ([], [])
  print("The gradient of Σ tanh(xᵢ·xᵢ₊₁), number by number:")
  for n in sizes {
    let point = Tensor.normal([n], using: &generator).elements
    let byForward = time { _ = forwardGradient(at: point) }
    let byReverse = time { _ = reverseGradient(at: point) }
    forward.append(byForward * 1e6)
    reverse.append(byReverse * 1e6)
    let ratio = fixed(byForward / byReverse, decimals: 2)
    print(
      "  \(n) inputs: forward \(fixed(byForward * 1e6, decimals: 1)) µs, "
        + "reverse \(fixed(byReverse * 1e6, decimals: 1)) µs: \(ratio) times as long")
  }
  let difference = agreement(using: &generator)
  print(
    "\(difference < 1e-5 ? "✔" : "✘") the two modes differ by at most \(difference) "
      + "(target below 1e-5)")
  let chart = LineChart(
    title: "Forward mode pays for each input, reverse mode once", xTitle: "inputs", yTitle: "µs",
    series: [
      Series("forward mode", x: sizes.map { Double($0) }, y: forward),
      Series("reverse mode", x: sizes.map { Double($0) }, y: reverse),
    ], xScale: .logarithmic, yScale: .logarithmic)
  options.write(chart, named: "modes")
}

/// One run of the function for each input, which alone carries the derivative 1.
private func forwardGradient(at point: [Scalar]) -> [Scalar] {
  point.indices.map { input in
    let x = point.enumerated().map { i, value in
      i == input ? DualNumber.input(value) : .constant(value)
    }
    return x.indices.reduce(DualNumber.constant(0)) { sum, i in
      sum + tanh(x[i] * x[(i + 1) % x.count])
    }.derivative
  }
}

/// One run of the function, and one sweep back.
private func reverseGradient(at point: [Scalar]) -> [Scalar] {
  let x = point.map { Variable(Tensor($0)) }
  let sum = x.indices.reduce(Variable(constant: 0)) { sum, i in
    sum + tanh(x[i] * x[(i + 1) % x.count])
  }
  let gradients = sum.gradients()
  return x.map { gradients[$0].scalar }
}

private func agreement(using generator: inout SeededGenerator) -> Scalar {
  let point = Tensor.normal([20], using: &generator).elements
  let pairs = zip(forwardGradient(at: point), reverseGradient(at: point))
  return pairs.map { abs($0 - $1) }.max() ?? 0
}

/// The seconds of the quickest of several runs.
private func time(_ body: () -> Void) -> Double {
  (0..<5).map { _ in
    let start = ProgressBar.uptime()
    body()
    return ProgressBar.uptime() - start
  }.min() ?? 0
}
