import Autograd
import MultilayerPerceptron
import Optimizers
import TensorCore
import Testing

@Suite struct `4.11 value` {
  @Test func `a linear dimension is measured off in proportion`() {
    let momentum = Dimension.linear(0.5...0.9)
    #expect(momentum.value(at: 0) == 0.5)
    #expect(abs(momentum.value(at: 0.25) - 0.6) < 1e-12, "a quarter of the way from 0.5 to 0.9")
    #expect(abs(momentum.value(at: 1) - 0.9) < 1e-12)
    #expect(abs(Dimension.linear(-2...4).value(at: 0.5) - 1) < 1e-12)
  }

  @Test func `beyond/optuna: the middle of a logarithmic dimension is the geometric mean`() {
    let rate = Dimension.logarithmic(1e-4...1e-1)
    let middle = rate.value(at: 0.5)
    #expect(
      abs(middle / 0.003162278 - 1) < 1e-6,
      "10^−2.5, half of the orders of magnitude; half of the numbers would be 0.05005")
    #expect(abs(rate.value(at: 0) / 1e-4 - 1) < 1e-12)
    #expect(abs(rate.value(at: 1) / 1e-1 - 1) < 1e-12)
  }

  @Test func `beyond/optuna: a third of a log-uniform learning rate is below a thousandth`() {
    let rate = Dimension.logarithmic(1e-4...1e-1)
    #expect(abs(rate.value(at: 1.0 / 3) / 1e-3 - 1) < 1e-12)
    let below = (0..<3000).count { rate.value(at: (Double($0) + 0.5) / 3000) < 1e-3 }
    #expect(below == 1000, "one of three orders of magnitude")
  }

  @Test func `beyond/optuna: 16 to 128 are 113 numbers, and each has as much room`() {
    let width = Dimension.integer(16...128)
    #expect(width.count == 113)
    var rooms: [Double: Int] = [:]
    for step in 0..<11300 { rooms[width.value(at: (Double(step) + 0.5) / 11300), default: 0] += 1 }
    #expect(rooms.keys.sorted() == (16...128).map(Double.init))
    #expect(Set(rooms.values) == [100], "rounding would leave half the room to the first and last")
  }

  @Test func `both ends of a line have a value`() {
    #expect(Dimension.integer(16...128).value(at: 0) == 16)
    #expect(Dimension.integer(16...128).value(at: 1) == 128, "u = 1 still means the last number")
    #expect(Dimension.integer(7...7).value(at: 1) == 7)
    let activation = Dimension.choice(["relu", "tanh", "sigmoid"])
    #expect([0, 0.3, 0.34, 0.66, 0.67, 1].map(activation.value) == [0, 0, 1, 1, 2, 2])
  }
}

@Suite struct `4.12 grid` {
  @Test func `beyond/grid-random-search: 3, 2 and 2 values make twelve settings, all different`() {
    let grid = twelve.grid(["rate": 3, "width": 2])
    #expect(grid.count == 12, "3 · 2 · 2, the Cartesian product")
    #expect(Set(grid.map(\.description)).count == 12)
  }

  @Test func `the last hyper-parameter changes fastest`() {
    let grid = twelve.grid(["rate": 3, "width": 2])
    #expect(grid.map { $0["activation"] } == [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1])
    #expect(grid.map { $0["width"] } == [16, 16, 64, 64, 16, 16, 64, 64, 16, 16, 64, 64])
    let rates = [0.001, 0.01, 0.1].flatMap { [$0, $0, $0, $0] }
    for (setting, rate) in zip(grid, rates) { #expect(abs(setting["rate"] / rate - 1) < 1e-12) }
  }

  @Test func `a single value lies in the middle, and one dimension is a row`() {
    let space: SearchSpace = ["rate": .logarithmic(1e-4...1e-2)]
    #expect(space.grid(["rate": 1]).map { "\($0)" } == ["rate 0.001"])
    #expect(space.grid(["rate": 3]).map { "\($0)" } == ["rate 0.0001", "rate 0.001", "rate 0.01"])
  }
}

@Suite struct `search spaces` {
  @Test func `a setting is read by name`() {
    let setting = twelve.setting(at: [0.5, 1, 0.75])
    #expect(abs(setting["rate"] - 0.01) < 1e-12)
    #expect(setting["width"] == 64)
    #expect(setting.option("activation") == "tanh")
    #expect("\(setting)" == "rate 0.01, width 64, activation tanh")
  }

  @Test func `random settings fill each dimension evenly`() {
    var generator = SeededGenerator(seed: 1)
    let settings = (0..<3000).map { _ in twelve.randomSetting(using: &generator) }
    // A third of 3000, and a half: binomial, with deviations of 26 and 27.
    #expect(abs(settings.count { $0["rate"] < 0.004641589 } - 1000) < 130)
    #expect(abs(settings.count { $0.option("activation") == "tanh" } - 1500) < 135)
    #expect(settings.allSatisfy { (16...64).contains($0["width"]) })
  }

  @Test func `a neighbor is near, within the space, and symmetric about its setting`() {
    var generator = SeededGenerator(seed: 1)
    let space: SearchSpace = ["x": .linear(0...1), "kind": .choice(["a", "b"])]
    let start = space.setting(at: [0.5, 0.25])
    let neighbors = (0..<4000).map { _ in
      space.neighbor(of: start, deviation: 0.1, using: &generator)
    }
    let steps: [Double] = neighbors.map { $0["x"] - 0.5 }
    let mean: Double = steps.reduce(0, +) / 4000
    let variance: Double = steps.map { $0 * $0 }.reduce(0, +) / 4000
    #expect(abs(mean) < 0.008, "five deviations of a mean of 4000, 0.1/√4000 each")
    #expect(abs(variance.squareRoot() - 0.1) < 0.006)
    // One in five is drawn anew, and half of those stay what they were: 400, with a deviation of 19.
    #expect(abs(neighbors.count { $0.option("kind") == "b" } - 400) < 95)
    let edge = space.setting(at: [0, 0])
    for _ in 0..<1000 {
      let x = space.neighbor(of: edge, deviation: 2, using: &generator)["x"]
      #expect((0...1).contains(x), "however far it goes, it is reflected at both ends")
    }
  }

  @Test func `coordinates: equal whole numbers are one point, and names at distance 1`() {
    let settings = [[0.5, 0.01, 0.1], [0.5, 0.02, 0.4], [0.5, 0.02, 0.6]].map(twelve.setting)
    let coordinates = settings.map(\.coordinates)
    #expect(coordinates[0] == coordinates[1], "both have a width of 16 and the first name")
    let squares = zip(coordinates[1], coordinates[2]).map { ($0 - $1) * ($0 - $1) }
    #expect(abs(squares.reduce(0, +) - 1) < 1e-12)
    #expect(twelve.setting(at: [0.3, 1, 0]).coordinates == [0.3, 1, 0.5.squareRoot(), 0])
  }

  @Test(arguments: [1, 16, 64, 128])
  func `beyond/optuna: a network 20-h-k has 21h + (h + 1)k parameters`(h: Int) {
    for k in [1, 2, 10] {
      #expect(parameterCount(sizes: [20, h, k]) == 21 * h + (h + 1) * k)
    }
  }

  @Test func `beyond/parameters-vs-hyperparameters: an optimizer moves 26 numbers of 4-3-2-1`() {
    var generator = SeededGenerator(seed: 1)
    let model = MLP(sizes: [4, 3, 2, 1], using: &generator)
    #expect(model.parameters.reduce(0) { $0 + $1.value.count } == 26)
    let before = model.parameters.map(\.value)
    var adam = Adam(learningRate: 0.01)
    let output = model(Tensor.normal([8, 4], using: &generator))
    adam.update(model.parameters, along: output.sum().gradients())
    #expect(zip(model.parameters, before).contains { $0.value != $1 })
    #expect(adam.learningRate == 0.01 && adam.meanDecay == 0.9 && adam.squareDecay == 0.999)
  }

  @Test func `bounds without a logarithm, names without a dimension, and wrong grids are refused`()
    async
  {
    let first = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ["rate": .logarithmic(0...1)] as SearchSpace
    }
    #expect(
      said(first).contains("bounds above 0 for the logarithmic 'rate' expected; got 0.0...1.0"))
    let second = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let space: SearchSpace = ["rate": .linear(0...1)]
      _ = space.setting(at: [0.5])["width"]
    }
    #expect(said(second).contains("one of [\"rate\"] expected; got 'width'"))
    let third = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let space: SearchSpace = ["width": .integer(1...3)]
      _ = space.grid(["width": 4])
    }
    #expect(said(third).contains("grid: different values of 'width' expected; got 4 of 3"))
  }
}

/// What a process said before it stopped.
func said(_ result: ExitTest.Result?) -> String {
  String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
}

/// A space whose grid of 3 rates and 2 widths has twelve settings.
private let twelve: SearchSpace = [
  "rate": .logarithmic(1e-3...1e-1), "width": .integer(16...64),
  "activation": .choice(["relu", "tanh"]),
]
