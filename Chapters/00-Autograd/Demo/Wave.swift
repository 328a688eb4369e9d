import Autograd
import Figures
import TensorCore

/// Fits a small network to a noisy sine, with variables and a descent loop and nothing else.
func fitWave(_ options: DemoOptions) {
  var generator = SeededGenerator(seed: options.seed)
  let noise: Scalar = 0.1
  let x = Tensor.uniform([80, 1], in: -3..<3, using: &generator)
  let y = sin(x) + Tensor.normal(x.shape, deviation: noise, using: &generator)

  let hidden = Variable(.normal([1, 16], using: &generator))
  let hiddenBias = Variable(.normal([16], using: &generator))
  let output = Variable(.normal([16, 1], deviation: 0.25, using: &generator))
  let outputBias = Variable([0])
  let parameters = [hidden, hiddenBias, output, outputBias]
  func model(_ x: Variable) -> Variable {
    linear(tanh(linear(x, weight: hidden, bias: hiddenBias)), weight: output, bias: outputBias)
  }

  let steps = options.epochs ?? (options.quick ? 1500 : 6000)
  var progress = ProgressBar("fitting a sine", total: steps, unit: "steps")
  for _ in 0..<steps {
    let error = model(Variable(constant: x)) - y
    let loss = (error * error).mean()
    let gradients = loss.gradients()
    for parameter in parameters { parameter.value -= 0.05 * gradients[parameter] }
    progress.advance(note: "loss \(fixed(loss.value.scalar, decimals: 4))")
  }
  progress.finish()
  drawFit(x, y, model, options)
}

/// Prints how far the network is from the sine itself, which it has never seen, and draws both.
private func drawFit(
  _ x: Tensor, _ y: Tensor, _ model: (Variable) -> Variable, _ options: DemoOptions
) {
  let places = (0...120).map { -3 + 6 * Double($0) / 120 }
  let grid = Tensor(places.map { Scalar($0) }).reshaped([-1, 1])
  let fit = withoutGradients { model(Variable(constant: grid)).value }
  let distance = fit - sin(grid)
  let error = Double((distance * distance).mean().squareRoot())
  let mark = error <= 0.1 ? "✔" : "✘"
  print(
    "\(mark) distance from the true sine: \(fixed(error, decimals: 3)) "
      + "(target at most 0.100, the noise)\n"
  )
  let points = zip(x.elements, y.elements).map { Point(Double($0), Double($1)) }
  let chart = ScatterChart(
    title: "A network of 16 hidden units finds the sine behind the noise", xTitle: "x",
    yTitle: "y", points: points,
    lines: [
      Series("network", x: places, y: fit.elements.map { Double($0) }),
      Series("sin x", x: places, y: sin(grid).elements.map { Double($0) }, dashed: true),
    ])
  options.write(chart, named: "fit")
}
