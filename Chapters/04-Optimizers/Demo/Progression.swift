import Autograd
import Datasets
import Figures
import Losses
import MultilayerPerceptron
import Optimizers
import TensorCore

/// Predicts how far diabetes goes on: a ravine in eleven dimensions whose bottom is known.
func trainOnDiabetes(_ options: DemoOptions) {
  do {
    let patients = try Diabetes.load()
    let data = patients.scaled(
      by: .standard(fittedTo: patients.inputs), targets: .standard(fittedTo: patients.targets))
    let design = designMatrix(data.inputs)
    let least = leastSquares(design: design, targets: data.targets)
    let floor = squaredError(of: least, design: design, targets: data.targets)
    let hessian = squaredErrorHessian(design: design)
    let (high, low) = (largestCurvature(of: hessian), 1 / largestCurvature(of: hessian.inverse()))
    print(
      "diabetes: curvatures from \(short(low)) to \(short(high)), least squares \(short(floor))")
    let steps = options.quick ? 300 : 1000
    let rates = learningRates(from: 1e-4, to: 10, perDecade: options.quick ? 1 : 4)
    let descents = Racer.all.map { racer in
      rates.map { rate in
        Descent(racer, rate: rate, steps: steps, on: data, above: floor)
      }.min { $0.rank < $1.rank }
    }.compactMap { $0 }
    show(descents, steps: steps, options)
    let nearest = descents.map { $0.excess[steps] }.min() ?? .infinity
    // The targets have the variance 1: what is not error is explained.
    report("diabetes, share of the variance explained", 1 - Double(floor) - nearest, target: 0.517)
  } catch {
    options.stop("\(error)")
  }
}

/// Prints how long each optimizer took, and draws how.
private func show(_ descents: [Descent], steps: Int, _ options: DemoOptions) {
  print("optimizer    best rate   steps to within 0.001   then above the least")
  for descent in descents {
    print(
      padded(descent.name, width: 11), padded(short(descent.rate), width: -10),
      padded(descent.arrival.map { "\($0)" } ?? "not in \(steps)", width: -23),
      padded(short(Scalar(descent.excess[steps])), width: -22))
  }
  let charts = Racer.heats.map { heat in
    LineChart(
      title: "", xTitle: "step", yTitle: "loss above the least",
      series: descents.filter { descent in heat.contains { $0.name == descent.name } }
        .map { Series("\($0.name), \(short($0.rate))", $0.excess, startingAt: 0) },
      yScale: .logarithmic, yRange: 1e-6...1, size: Size(450, 380))
  }
  options.write(
    Panels(title: "Linear regression on diabetes, all rows in each step", figures: charts),
    named: "diabetes")
}

/// A linear model on its way down, with one optimizer and one learning rate.
private struct Descent {
  let name: String
  let rate: Scalar
  /// How far the loss is above the least there is: at the start, and after each step.
  let excess: [Double]

  init(
    _ racer: Racer, rate: Scalar, steps: Int, on data: RegressionData, above floor: Scalar
  ) {
    let model = Linear(weight: .zeros([10, 1]), bias: [0])
    let (inputs, targets) = (Variable(constant: data.inputs), data.targets)
    var optimizer = racer.optimizer(rate)
    (name, self.rate) = (racer.name, rate)
    excess = (0...steps).map { _ in
      let loss = meanSquaredError(model(inputs), target: targets)
      optimizer.update(model.parameters, along: loss.gradients())
      return Double(loss.value.scalar - floor)
    }
  }

  /// After how many steps it was within a thousandth for good.
  var arrival: Int? {
    guard let late = excess.lastIndex(where: { !($0 < 1e-3) }) else { return 0 }
    return late + 1 < excess.count ? late + 1 : nil
  }

  /// The earlier the better; of those that did not arrive, the lower.
  var rank: Double {
    let end = excess[excess.count - 1]
    return arrival.map { Double($0) } ?? (end.isFinite ? Double(excess.count) + end : .infinity)
  }
}
