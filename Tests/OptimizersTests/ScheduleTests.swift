import Optimizers
import TensorCore
import Testing

@Suite struct `learning-rate schedules` {
  @Test func `opt/lr-schedules: stairs of ten steps, each half as high`() {
    let schedule = Schedule.step(from: 0.1, every: 10)
    expect([0, 9, 10, 20].map { schedule($0) }, near: [0.1, 0.1, 0.05, 0.025])
  }

  @Test func `opt/lr-schedules: a Transformer's warm-up over 4000 steps`() {
    let schedule = Schedule.inverseSquareRoot(width: 512, warmUp: 4000)
    expect(schedule(0), near: 1.746928e-07)
    expect(schedule(3999), near: 0.0006987712)
    #expect(schedule(3998) < schedule(3999) && schedule(4000) < schedule(3999))
  }

  /// PyTorch 2.13, torch.optim.lr_scheduler: StepLR(3, 0.5), ExponentialLR(0.9).
  @Test func `stairs and the exponential equal PyTorch's`() {
    let stairs = Schedule.step(from: 0.1, factor: 0.5, every: 3)
    expect(
      (0..<8).map { stairs($0) }, near: [0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.025, 0.025])
    let exponential = Schedule.exponential(from: 0.1, factor: 0.9)
    expect(
      (0..<6).map { exponential($0) }, near: [0.1, 0.09, 0.081, 0.0729, 0.06561, 0.059049])
  }

  /// PyTorch 2.13, OneCycleLR(max_lr=0.1, total_steps=10).
  @Test func `one cycle equals PyTorch's`() {
    let schedule = Schedule.oneCycle(peak: 0.1, over: 10)
    expect(
      (0..<10).map { schedule($0) },
      near: [
        0.004, 0.052, 0.1, 0.0950484632, 0.0811745654, 0.0611262022, 0.0388741978, 0.0188258346,
        0.0049519368, 4e-07,
      ])
  }

  /// PyTorch 2.13, SequentialLR of LinearLR(1/4, 1, total_iters=3) and CosineAnnealingLR(4).
  @Test func `a warm-up comes before the schedule it belongs to`() {
    let schedule = Schedule.cosine(from: 0.1, over: 4).warmedUp(over: 4)
    expect(
      (0..<9).map { schedule($0) },
      near: [0.025, 0.05, 0.075, 0.1, 0.1, 0.0853553391, 0.05, 0.0146446609, 0])
    #expect(Schedule.constant(0.3).warmedUp(over: 0)(0) == 0.3)
  }

  /// PyTorch 2.13, ReduceLROnPlateau(factor=0.5, patience=2), from 0.1, with the same losses.
  @Test func `on a plateau the rate falls, as PyTorch's does`() {
    var plateau = ReduceOnPlateau(rate: 0.1, factor: 0.5, patience: 2)
    let losses: [Scalar] = [
      1, 0.9, 0.95, 0.91, 0.9, 0.92, 0.89995, 0.88, 0.88, 0.88, 0.88, 0.88, 0.88, 0.7,
    ]
    expect(
      losses.map { plateau.rate(after: $0) },
      near: [
        0.1, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.025, 0.025, 0.025, 0.025,
      ])
  }

  @Test func `the rate on a plateau has a floor, and a loss that is no number is no progress`() {
    var plateau = ReduceOnPlateau(rate: 1, patience: 0, minimum: 0.05)
    #expect(plateau.rate(after: 3) == 1)
    expect(plateau.rate(after: .nan), near: 0.1)
    expect(plateau.rate(after: 3), near: 0.05)
    #expect(plateau.rate(after: 2) == 0.05)
  }

  @Test func `a range test ends where descent flies away, and finds a rate before that`() {
    // Down ½·w² the step is stable below a rate of 2.
    var weights: Tensor = 1
    let test = RangeTest(from: 1e-3, to: 1e3, steps: 200) { rate in
      let loss = 0.5 * weights.scalar * weights.scalar
      var rule = PlainDescent(rate: rate)
      rule.move(&weights) { $0 }
      return loss
    }
    #expect(test.rates.count == test.losses.count)
    expect(test.rates[0], near: 1e-3)
    let last = test.rates[test.rates.count - 1]
    #expect(2 < last && last < 20, "ended at \(last)")
    #expect(0.01 < test.steepest && test.steepest < 2, "steepest at \(test.steepest)")
  }
}

@Suite struct `4.10 cosine` {
  /// PyTorch 2.13, CosineAnnealingLR(8, eta_min=0.01), from 0.1.
  @Test func `from the first rate to the last along half a wave, as PyTorch's`() {
    let schedule = Schedule.cosine(from: 0.1, to: 0.01, over: 8)
    expect(
      (0...8).map { schedule($0) },
      near: [
        0.1, 0.096574579, 0.0868198052, 0.0722207545, 0.055, 0.0377792455, 0.0231801948,
        0.013425421, 0.01,
      ], "half-way, at step 4, it is the mean of both: 0.055")
  }

  @Test func `after its end it stays at the last rate`() {
    let schedule = Schedule.cosine(from: 1, to: 0.25, over: 10)
    expect([10, 11, 15, 20].map { schedule($0) }, near: [0.25, 0.25, 0.25, 0.25])
  }
}
