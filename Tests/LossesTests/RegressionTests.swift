import Autograd
import Losses
import TensorCore
import Testing

private let targets: Tensor = [3, -0.5, 2, 7]
private let predictions: Tensor = [2.5, 0, 2, 8]

@Suite struct `errors of numbers` {
  @Test func `loss/mse: the mean of squared errors and its gradient`() {
    let (value, gradient) = cost(of: predictions) { meanSquaredError($0, target: targets) }
    #expect(value == 0.375)
    #expect(gradient == [-0.25, 0.25, 0, 0.5], "(2/n)·(ŷ − y)")
  }

  @Test func `loss/mae: the gradient keeps the order of prediction and target`() {
    let (_, gradient) = cost(of: targets) { meanAbsoluteError($0, target: predictions) }
    #expect(gradient == [0.25, -0.25, 0, -0.25], "the value is symmetric, the gradient is not")
  }

  @Test func `loss/huber: without a bound it is half the squared error, and not all of it`() {
    let half = losses(of: predictions) {
      huberLoss($0, target: targets, delta: 1e6, reduction: .none)
    }
    let whole = losses(of: predictions) { squaredError($0, target: targets, reduction: .none) }
    #expect(half.0 == 0.5 * whole.0)
    #expect(half.slopes == 0.5 * whole.slopes)
  }

  @Test(arguments: [0.5, 1, 3] as [Scalar])
  func `loss/huber: value and slope are continuous where the line begins`(delta: Scalar) {
    let edge = Tensor([delta, delta * (1 - 1e-5), delta * (1 + 1e-5)])
    let (values, slopes) = losses(of: edge) {
      huberLoss($0, target: [0, 0, 0], delta: delta, reduction: .none)
    }
    #expect(values.isClose(to: Tensor(repeating: delta * delta / 2, shape: [3]), within: 1e-4))
    #expect(slopes.isClose(to: Tensor(repeating: delta, shape: [3]), within: 1e-4))
  }

  @Test func `loss/pseudo-huber: a hyperbola, smooth everywhere`() {
    let (values, slopes) = losses(of: [0.5, 1, 3]) {
      pseudoHuberLoss($0, target: [0, 0, 0], reduction: .none)
    }
    expect(values, near: [0.118034, 0.4142136, 2.162278])
    expect(slopes, near: [0.4472136, 0.7071068, 0.9486833])
  }

  @Test func `a pseudo-Huber loss keeps its digits where the error is tiny`() {
    let (values, _) = losses(of: [1e-4]) { pseudoHuberLoss($0, target: [0], reduction: .none) }
    #expect(abs(values.scalar / 5e-9 - 1) < 1e-5, "half the square; √(1 + 10⁻⁸) − 1 would be 0")
  }

  @Test func `log-cosh is half a square near 0 and a straight line far away`() {
    let (values, slopes) = losses(of: [0.1, 2, -1e4]) {
      logCoshLoss($0, target: [0, 0, 0], reduction: .none)
    }
    expect(values, near: [0.004991689, 1.325003, 9999.307], "ln cosh 0.1 and 2; 10⁴ − ln 2")
    expect(slopes, near: [0.09966799, 0.9640276, -1])
  }

  @Test func `loss/near-one: only 0 is special, and perfect predictions have it`() {
    let perfect: [(Variable) -> Variable] = [
      { squaredError($0, target: targets) }, { absoluteError($0, target: targets) },
      { huberLoss($0, target: targets) }, { pseudoHuberLoss($0, target: targets) },
      { logCoshLoss($0, target: targets) }, { quantileLoss($0, target: targets, quantile: 0.7) },
    ]
    for loss in perfect {
      let (value, gradient) = cost(of: targets, loss)
      #expect(abs(value) < 1e-7)
      #expect(gradient == .zeros([4]))
    }
    // In millimeters instead of meters, a loss of 0.375 is one of 375,000.
    let scaled = cost(of: 1000 * predictions) { meanSquaredError($0, target: 1000 * targets) }
    expect(scaled.0, near: 375_000)
  }
}

@Suite struct `3.1 absoluteError` {
  @Test func `loss/mae: the mean of absolute errors, and their signs`() {
    let (value, gradient) = cost(of: predictions) { absoluteError($0, target: targets) }
    #expect(value == 0.5, "(0.5 + 0.5 + 0 + 1)/4")
    #expect(gradient == [-0.25, 0.25, 0, 0.25], "sign(ŷ − y)/n, and 0 where the error is 0")
  }

  @Test func `the errors of single records`() {
    let (values, slopes) = losses(of: [[4, -2], [0.5, 9]]) {
      absoluteError($0, target: [[1, 1], [0.5, 10]], reduction: .none)
    }
    #expect(values == [[3, 3], [0, 1]])
    #expect(slopes == [[1, -1], [0, -1]], "a force of 1, however large the error")
  }
}

@Suite struct `3.2 huberLoss` {
  @Test func `loss/huber: a parabola, then a line`() {
    let (values, slopes) = losses(of: [0, 0.5, 1, -3]) {
      huberLoss($0, target: [0, 0, 0, 0], reduction: .none)
    }
    #expect(values == [0, 0.125, 0.5, 2.5], "½e² up to 1; from there |e| − ½")
    #expect(slopes == [0, 0.5, 1, -1], "the residual, clamped to ±1")
  }

  @Test func `loss/huber: with another delta`() {
    let (values, slopes) = losses(of: [3, -1.5]) {
      huberLoss($0, target: [0, 0], delta: 2, reduction: .none)
    }
    #expect(values == [4, 1.125], "2·3 − ½·2² and ½·1.5²")
    #expect(slopes == [2, -1.5])
  }
}

@Suite struct `3.3 quantileLoss` {
  @Test func `too low costs q, too high 1 − q`() {
    let (values, slopes) = losses(of: [2, -2, 0]) {
      quantileLoss($0, target: [0, 0, 0], quantile: 0.75, reduction: .none)
    }
    #expect(values == [0.5, 1.5, 0], "¼ of 2 above, ¾ of 2 below")
    #expect(slopes == [0.25, -0.75, 0], "the slope where it is too low is negative: go up")
  }

  @Test func `at one half it is half the absolute error`() {
    let (values, slopes) = losses(of: [3, -1]) {
      quantileLoss($0, target: [0, 0], quantile: 0.5, reduction: .none)
    }
    #expect(values == [1.5, 0.5])
    #expect(slopes == [0.5, -0.5])
  }
}

@Suite struct `3.4 bestConstant` {
  private let numbers: [Scalar] = [1, 2, 3, 4, 100]

  @Test func `loss/mae: robustness: one number out of five moves the mean, not the median`() {
    expect(bestConstant(for: numbers, under: .squared), near: 22, "the mean:")
    expect(bestConstant(for: numbers, under: .absolute), near: 3, "the median:")
  }

  @Test func `the quantile loss finds its quantile`() {
    expect(bestConstant(for: numbers, under: .quantile(0.3)), near: 2, "0.3·5 = 1.5 numbers below:")
    expect(bestConstant(for: numbers, under: .quantile(0.9)), near: 100, "4.5 numbers below:")
  }

  @Test func `Huber's loss counts the outlier as if it were as near as δ`() {
    expect(
      bestConstant(for: numbers, under: .huber(delta: 1)), near: 3,
      "4 and 100 pull up with 1 each, 1 and 2 down with 1 each:")
    expect(
      bestConstant(for: numbers, under: .huber(delta: 4)), near: 3.5,
      "(c − 1) + (c − 2) + (c − 3) + (c − 4) = 4:")
  }
}

@Suite struct `the line of best fit` {
  private let x: [Scalar] = [0, 1, 2, 3, 4, 5, 6, 7]

  @Test func `under squared errors the line is that of least squares`() {
    let line = Line(through: [0, 1, 2], [1, 3, 2], under: .squared)
    expect(line.slope, near: 0.5)
    expect(line.intercept, near: 1.5)
  }

  @Test func `one outlier turns the line of squares and leaves the others`() {
    var y = x.map { 2 * $0 + 1 }
    y[7] = -20
    let squared = Line(through: x, y, under: .squared)
    let absolute = Line(through: x, y, under: .absolute)
    expect(squared.slope, near: -0.9166667, "2 − 35·3.5/42:")
    #expect(abs(absolute.slope - 2) < 1e-3)
    #expect(abs(absolute.intercept - 1) < 1e-3)
    let huber = Line(through: x, y, under: .huber(delta: 1))
    #expect(abs(huber.slope - 2) < 0.2)
  }

  @Test func `the best line of any loss is where its gradient vanishes`() {
    let y: [Scalar] = [0.3, 2.1, 1.7, 3.9, 3.2, 8, 6.1, 6.6]
    for loss in [ResidualLoss.huber(delta: 0.8), .pseudoHuber(delta: 0.5), .logCosh] {
      let line = Line(through: x, y, under: loss)
      let pulls = zip(x, y).map { loss.slope(line($0) - $1) }
      #expect(abs(pulls.reduce(0, +)) < 1e-3)
      #expect(abs(zip(pulls, x).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-3)
    }
  }
}
